# Keeping order: the page for organizers and for companies
moderation-title = Moderation
moderation-lead = Reports about what visitors wrote in your conversations, messages that wait, and who may not write.
console-tab-moderation = Moderation
console-moderation-lead = Reports from every conversation, messages that wait, and who may not write.
console-queue-kind-report = Reported message
console-queue-kind-held = Message that waits
moderation-done = Done.
moderation-reports = { $count ->
    [0] Reports
    [one] 1 report
   *[other] { $count } reports
}
moderation-no-reports = No reports wait
moderation-reason-spam = Spam
moderation-reason-abuse = Abuse
moderation-reason-personal = Personal data
moderation-reason-other = Something else
moderation-before = Before:
moderation-says = The reporter says:
moderation-delete = Delete the message
moderation-dismiss = Nothing wrong
moderation-held = { $count ->
    [0] Messages that wait
    [one] 1 message waits
   *[other] { $count } messages wait
}
moderation-no-held = No messages wait.
moderation-release = Let it through
moderation-refuse = Leave it unseen
moderation-sanction = Mute or ban the author
moderation-what = What
moderation-mute = May not write
moderation-ban = May not take part
moderation-how-long = How long
moderation-minutes-10 = 10 minutes
moderation-minutes-60 = 1 hour
moderation-minutes-1440 = 1 day
moderation-minutes-10080 = 1 week
moderation-for-good = Until it is lifted
moderation-until = Until
moderation-where = Where
moderation-reach-room = This conversation
moderation-reach-company = All of the company’s conversations
moderation-reach-venue = The whole exhibition
moderation-reason = Reason
moderation-reason-hint = For your colleagues and the journal. The author does not see it.
moderation-sanction-do = Do this
moderation-sanctions = { $count ->
    [0] Muted and banned
    [one] 1 person muted or banned
   *[other] { $count } people muted or banned
}
moderation-no-sanctions = Nobody is muted or banned.
moderation-lift = Lift
moderation-words = Words that wait
moderation-words-lead = A visitor’s message with one of these words is shown after somebody let it through.
moderation-word = Word or phrase
moderation-word-hold = Add
moderation-word-free = Remove { $word }
moderation-room-booth = At a booth
moderation-room-talk = In a private conversation
moderation-room-event = At a fair
moderation-room-hall = In a hall
moderation-room-help = At the help desk

# Errors
error-visitor-not-found = This visitor is no longer there.
error-sanction-not-found = This is no longer in force, or somebody else decides about it.
error-not-to-be-sanctioned = Nobody mutes themselves or an organizer.
error-report-not-found = Somebody has decided about this already, or it is not yours to decide.
error-held-not-found = Somebody has decided about this already, or it is not yours to decide.
error-word-not-found = This word is no longer on your list.
error-too-many-words = A list holds { $limit } words. Please remove some first.
error-unstorable-characters = This holds a character that cannot be kept. Please type it again.

moderation-rooms = Conversations
moderation-messages = { $count ->
    [one] 1 message
   *[other] { $count } messages
}
moderation-locked = closed to visitors
moderation-lock = Close to visitors
moderation-unlock = Open again
moderation-pause = Pause between a visitor’s messages
moderation-pause-0 = No pause
moderation-pause-5 = 5 seconds
moderation-pause-30 = 30 seconds
moderation-pause-60 = 1 minute
moderation-pause-300 = 5 minutes
moderation-pause-set = Set
moderation-waiting = What waits
moderation-sanction-of = Mute or ban { $author }
moderation-given-mute = { $author } can no longer write here.
moderation-given-ban = { $author } can no longer take part here.
