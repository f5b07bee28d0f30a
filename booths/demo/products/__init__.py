"""The forty products as recipes: each function draws one model at its true size, in metres."""
