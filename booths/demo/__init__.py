"""The demo exhibition: its halls, companies, booths and products, and the generator that models them."""
