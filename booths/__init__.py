"""What exhibitors bring to the venue: companies, booths, products, showrooms."""
