# The organizer's console
console-title = Organizer console
console-saved = Saved.
console-pages = Pages
console-page-before = Before
console-page-next = Next
console-page-of = Page { $number } of { $all }
console-all = All
console-filter = Show
console-find = Search
console-tab-queue = To decide
console-tab-booths = Booths
console-tab-companies = Companies
console-tab-events = Fairs
console-tab-people = People
console-tab-journal = Journal

console-queue-count = { $count ->
    [one] One thing waits for you
   *[other] { $count } things wait for you
}
console-queue-kind-booth = Booth submitted
console-since = since
console-look = Look
console-queue-empty = Nothing waits
console-queue-empty-hint = Submitted booths appear here.

console-booth = Booth
console-booths-count = { $count ->
    [one] One booth
   *[other] { $count } booths
}
console-booths-none = No booth fits
console-stand = Stand
console-state = State
console-changed = Changed
console-state-submitted = To decide
console-state-draft = Draft
console-state-returned = Returned
console-state-published = Public, unchanged
console-state-public = Open to visitors
console-state-suspended = Suspended
console-companies-find = Name or address
console-companies-none = No company fits
console-since-when = Here since

console-publish = Publish
console-publish-hint = What was submitted becomes public at once, on this stand.
console-publish-do = Publish the booth
console-published = The booth is public.
console-stand-keep = Stay on { $stand }
console-stand-suggest = First free stand: { $stand }
console-stand-first = First free stand
console-stand-none = No stand is free
console-return = Return
console-return-hint = The exhibitor reads this. Say what to change and how.
console-return-do = Return the booth
console-returned = The booth is returned with your reason.
console-reason = Reason
console-plan = Floor plan of { $hall }
console-plan-hint = { $count ->
    [one] One stand is free (green).
   *[other] { $count } stands are free (green).
}
console-places = Where it stands
console-all-year = all year
console-place-when = When
console-place-do = Set the stand
console-moved = The stand is set.
console-suspend = Suspend this booth
console-suspend-hint = The booth disappears at once from halls, search and its own address. The exhibitor reads the reason.
console-suspend-do = Suspend the booth
console-suspended = The booth is suspended.
console-is-suspended = This booth is suspended:
console-unsuspend = Show it again
console-unsuspended = The booth is public again.
console-submission = What was submitted
console-not-submitted = Nothing has been submitted yet

console-events-lead = A fair opens and closes by itself at its times.
console-event-new = New fair
console-events-none = No fair yet
console-events-none-hint = A fair opens over one or more halls for a limited time.
console-event-state-upcoming = Upcoming
console-event-state-open = Open
console-event-state-closed = Closed
console-event-draft = Not published
console-event-title = Name
console-event-summary = Summary
console-event-venue = Place on site
console-event-venue-hint = Leave it empty for a fair that is online alone.
console-event-zone = Time zone
console-event-zone-hint = The fair's clock: the times below are read on it.
console-event-slug-hint = Such as k-beauty-2026
console-event-opens = Opens
console-event-closes = Closes
console-event-halls = Halls
console-event-make = Make the fair
console-event-made = The fair is here as a draft. Publish it when everything fits.
console-event-publish = Publish the fair
console-event-published = The fair is public.
console-event-see = See its page

console-people-find = Name or e-mail address
console-people-count = { $count ->
    [one] One account
   *[other] { $count } accounts
}
console-people-none = Nobody found
console-organizer = Organizer
console-organizer-make = Make organizer
console-organizer-take = Take the organizer role
console-organizer-made = { $name } is an organizer now.
console-organizer-taken = { $name } is no organizer any more.
console-inactive = Blocked

console-journal-lead = Everything done by those who may. Nothing here can be changed or deleted.
console-journal-none = Nothing in the journal fits
console-act = Act
console-subject = Subject
console-when = When
console-who = Who
console-details = Details
console-system = the system

error-console-denied = The console is the organizer's.
error-account-not-found = There is no such account.
error-invalid-time = This is not a date with a time.
