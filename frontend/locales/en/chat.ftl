# The conversation beside a booth
chat-ask = Ask
chat-start = Start a conversation
chat-invite = Write in your own words. The people of this booth answer here, and everyone can read along.
chat-present = { $count ->
    [one] 1 person here
   *[other] { $count } people here
}
chat-present-staff = { $count ->
    [0] Nobody else is here now
    [one] 1 person at the booth
   *[other] { $count } people at the booth
}
chat-alone = Leave your question. The answer will be here when you come back.
chat-unread = { $count ->
    [one] 1 new message
   *[other] { $count } new messages
}
chat-close = Close the conversation
chat-load-failed = The conversation could not be opened. Please check your connection and try again.

# Messages
chat-messages = Messages
chat-empty = Be the first to ask
chat-empty-hint = Price, samples, delivery, or how it works: nothing is too small.
chat-earlier = Earlier messages
chat-to-end = To the newest message
chat-new = New
chat-today = Today
chat-yesterday = Yesterday
chat-staff = Booth staff
chat-you = You
chat-says = { $author }: { $body }
chat-waiting = Waiting to be sent
chat-retry = Try again
chat-discard = Discard
chat-not-sent = This could not be sent. Please try again.

# Writing
chat-write = Your message
chat-write-hint = Write a message
chat-send = Send
chat-left = { $left } characters left
chat-too-long = { $over } characters too many. Please shorten it or send two messages.
chat-offline = You are offline. What you write is kept and sent as soon as you are back.
chat-connecting = Connecting…

# A guest's name
chat-name = What may we call you?
chat-name-hint = Shown beside your messages. You need no account.
chat-name-send = Send
chat-name-refused = Please enter a name of up to 60 characters.
chat-name-failed = Your name could not be saved. Please check your connection and try again.

# The studio's inbox
chat-inbox = Conversations
chat-inbox-lead = Every question to your booths arrives here, at once.
chat-inbox-rooms = Booths
chat-inbox-empty = No booth yet
chat-inbox-empty-hint = Once you have a booth, its visitors' questions arrive here.
chat-inbox-to-studio = To the studio
chat-inbox-no-script = Answering needs JavaScript. Please switch it on and reload the page.
chat-inbox-quiet = No messages yet
chat-unread-short = { $count ->
    [one] 1 new
   *[other] { $count } new
}
chat-pick = Choose a booth to read and answer.
chat-back = Back to the list
chat-to-booth = Open the booth
chat-waiting-count = { $count ->
    [one] 1 message waits for an answer
   *[other] { $count } messages wait for an answer
}
chat-waiting-hint = Visitors decide within minutes. A short answer now is worth more than a long one tomorrow.
chat-waiting-go = Read and answer

# Errors
error-room-not-found = This conversation is not open to you. The booth may have closed, or you may need to sign in.
error-may-not-write = You can read here, but not write.
error-message-too-long = This message has { $length } characters; { $limit } is the most. Please shorten it.
error-message-empty = There is nothing in this message yet.
error-message-unstorable = This message holds a character that cannot be kept. Please type it again without special signs.
error-name-required = Please tell us your name first.
error-too-fast = That was quick. Please wait { $seconds } s.
error-too-many-rooms = You have too many conversations open. Please close one of the other tabs.
error-not-joined = The connection was lost for a moment. Please try again.
error-other-person = This was written under another name before you signed in. Send it as yourself?
error-staff-only = Conversations are for people who answer for a booth. Ask the owner of your company to invite you.

# Pictures, translations, answers for everyone
error-chat-picture-unknown = This picture belongs to another conversation. Please add it again here.
error-chat-picture-not-found = This picture is no longer there, or not open to you.
error-picture-refused = This picture could not be read. JPEG, PNG and WebP of up to 8 MB work.
error-picture-heic = This is a HEIC picture, which most computers cannot show. Please save it as JPEG first; on an iPhone choose Settings, Camera, Formats, Most Compatible.
error-picture-oversized = This picture is larger than { $limit_mb } MB. Please make it smaller.
error-pictures-busy = Many pictures arrive at this moment. Please try again in half a minute.
error-translation-not-configured = This exhibition has no translation service.
error-translation-failed = The translation service did not answer. Please try again later.
error-may-not-promote = Only people of this booth’s company show answers to everyone.
error-answer-without-part = Neither question nor answer is about a part that stands in the booth now.
error-answer-not-shown = This answer is not among those that are shown.
error-card-unknown = This booth shows no such product or brochure any more.
