"""The demo companies and their products, hall by hall. All of them are invented."""
