"""The venue: halls, events, people, uploads, chat. It never imports `booths`; it asks through `ports`."""
