"""What every feature stands on: database session, ids, clock, errors, localized text, paging, jobs. No Flask."""
