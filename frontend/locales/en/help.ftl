# The organizers' help desk
help-title = Ask the organizers
help-lead = Lost something, cannot find a booth, trouble with your ticket? Write to us. Only you and the organizers see it.
help-invite = Only you and the organizers read along here.
help-messages = Your conversation with the organizers
help-save = Save this conversation:
help-name = Your name
help-question = Your question
help-start = Write to the organizers
help-go-on = Go on writing
help-send = Send
help-sent = Sent. The answer will be here when you come back.
help-ask = Ask the organizers

# Rooms of fairs and halls
room-event = Talk at the fair
room-event-invite = Everyone at the fair reads along. Exhibitors and organizers are marked.
room-event-closed = The conversation opens and closes with the fair.
room-hall = At the stage
room-hall-invite = Everyone in this hall reads along. Exhibitors and organizers are marked.
room-without = Talking here needs JavaScript. You can still write to the organizers.

# A conversation without script
thread-staff = Staff
thread-nobody = Somebody who left
thread-deleted = This message was deleted.

# The organizers' side
console-tab-help = Help desk
console-help-lead = Visitors who wrote to the organizers. Whoever waits longest is on top.
console-help-reply = Answer
console-help-waits = Waits for you
console-help-answered = Answered
console-help-none = Nobody has asked yet
console-help-none-hint = Visitors find the help desk on the pages of halls and fairs, and at the foot of every page.
console-help-back = All conversations
console-help-answer = Your answer
console-help-invite = Only this visitor and the organizers read along.
console-queue-kind-help = Question to the organizers
