"""What every feature stands on: database, ids, clock, errors, localized text, paging, jobs. No Flask."""
