# The staff's inbox
inbox-title = Inbox
inbox-list = Conversations
inbox-boxes = Boxes
inbox-box-open = Open
inbox-box-mine = Mine
inbox-box-waiting = Waiting
inbox-box-closed = Closed
inbox-search = Search names and messages
inbox-rooms = Rooms
inbox-conversation = Conversation
inbox-card = Visitor
inbox-pick = Choose a conversation to read and answer.
inbox-room-no-script = This room is live and needs JavaScript. Questions asked in it stand in the list.
inbox-cannot-open = This conversation could not be opened. Please check your connection and try again.
inbox-nobody = Visitor
inbox-more = Show more
inbox-failed = The list could not be loaded. It is tried again in a moment.
inbox-none-open = No open conversations. New questions arrive here by themselves.
inbox-none-mine = You hold no conversation. Take one from Open, and it stays with you.
inbox-none-waiting = Nobody waits. Well done.
inbox-none-closed = Nothing has been closed yet.
inbox-none-found = Nothing found. Try a name or a word from a message.
inbox-private = Private
inbox-public = Public
inbox-private-hint = Only the visitor and your team read this.
inbox-public-hint = Everyone reads along.
inbox-answered-by-us = You:
inbox-held-by = { $name }
inbox-minutes = { $count } min
inbox-hours = { $count } h
inbox-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
inbox-wait = Waits { $waited }
inbox-wait-near = Waits { $waited }, { $left } left
inbox-wait-late = Late: waits { $waited }
inbox-state-waiting = Waiting
inbox-state-answered = Answered
inbox-state-closed = Closed
inbox-state-new = New

# Acts
inbox-take = Take it
inbox-hand = Hand over
inbox-hand-go = Hand over
inbox-hand-me = To me
inbox-close = Close
inbox-close-go = Close it
inbox-close-why = Nobody has answered yet. Why does it end here?
inbox-close-note = Note for your team
inbox-reopen = Open again
inbox-reason-answered-elsewhere = Answered another way
inbox-reason-no-question = There was no question
inbox-reason-duplicate = Asked twice
inbox-reason-spam = Spam
inbox-reason-other = Another reason (see note)
inbox-reason-withdrawn = Taken back by the visitor
inbox-reason-erased = Erased at the visitor's request
inbox-stale = A colleague changed this a moment ago. You see it as it is now.
inbox-act-failed = That did not work. Please try again.

# The visitor's card
inbox-guest = Guest
inbox-account = Registered visitor
inbox-card-booth = Booth
inbox-card-language = Language
inbox-card-since = First visit
inbox-card-zone = Time zone
inbox-card-callbacks = Would like to be reached
inbox-card-asked = Asked about
inbox-card-looked = Looked at
inbox-card-earlier = Earlier conversations
inbox-card-closed = Closed because
inbox-callback-mail = By mail
inbox-callback-phone = By phone
inbox-callback-chat = Here in the chat
inbox-callback-do = Mark as done
inbox-callback-done = Done

# Answers kept at hand
inbox-canned = Kept answers
inbox-canned-find = Search kept answers
inbox-canned-none = No kept answer yet.
inbox-canned-none-found = No kept answer has these words.
inbox-canned-edit = Edit kept answers
inbox-answers = Kept answers
inbox-answers-lead = What visitors ask again and again, answered well once. Staff put these into a message with two clicks.
inbox-answers-none = No kept answers yet
inbox-answers-none-hint = Delivery times, samples, minimum order: write them once, in both languages.
inbox-answer-new = New answer
inbox-answer-company = Company
inbox-answer-title = Name
inbox-answer-title-hint = Only your team sees it.
inbox-answer-body = Answer
inbox-answer-body-hint = Visitors get it in their language where you wrote it.
inbox-answer-remove = Remove this answer
inbox-answer-kept = The answer is kept.
inbox-answer-removed = The answer is removed.
error-canned-answer-not-found = There is no such answer any more.
error-too-many-canned-answers = A company keeps up to { $limit } answers. Please remove one first.

# Sound and browser news
inbox-sound-on = Sound is on
inbox-sound-off = Sound is off
inbox-push-start = Tell me when nobody is looking
inbox-push-stop = Stop telling me
inbox-push-on = This browser shows new questions even when the page is closed.
inbox-push-off = {""}
inbox-push-blocked = This browser blocks notifications for this site. You can allow them in its settings.
inbox-push-unsupported = {""}
inbox-push-failed = That did not work. Please try again later.

# Answering by a link from a mail
reply-title = Answer this question
reply-lead = You answer for { $booth } as { $name }.
reply-write = Your answer
reply-sent = Your answer is sent.
reply-to-inbox = Open the inbox
error-reply-link-unknown = This link is not valid any more. Sign in to read and answer in the inbox.
error-reply-link-expired = This link was good for seven days, and they are over. Sign in to answer in the inbox.
