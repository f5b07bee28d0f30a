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
chat-inbox-empty = No booth yet
chat-inbox-to-studio = To the studio
chat-unread-short = { $count ->
    [one] 1 new
   *[other] { $count } new
}
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
error-busy = Many people are coming in right now. Trying again in { $seconds } s.
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

# About a part, a reply, what is shown
chat-pin-about = About:
chat-pin-part = this part
chat-pin-no-3d = 3D is not on here. The message is about: { $label }
chat-came = { $author } asked here: { $body }
chat-reply-to = Reply to { $author }: { $words }
chat-reply-chip = Reply to { $author }
chat-reply-earlier = an earlier message
chat-take-off = Remove: { $words }
chat-product = Product
chat-products = Products
chat-brochure = Brochure (PDF)
chat-brochures = Brochures
chat-picture = Picture
chat-picture-alt = Picture from the conversation
chat-picture-coming = The picture is on its way…
chat-add = Add a picture, a product or a brochure
chat-add-picture = Choose a picture
chat-attached = Attachment
chat-asked = A visitor asked

# What one does with a message
chat-more = More for the message of { $author }
chat-reply = Reply
chat-edit = Edit
chat-editing = You are changing a message you sent.
chat-cancel = Cancel
chat-delete = Delete
chat-deleted = This message was deleted.
chat-edited = edited
chat-sign = React with { $sign }
chat-sign-count = { $sign }: { $count ->
    [one] 1 person
   *[other] { $count } people
}
chat-translate = Translate
chat-translated-by = Translated by { $host }
chat-failed = That did not work. Please try again.

# Reporting
chat-report = Report
chat-sanction = Mute or ban the author
chat-report-title = Report this message
chat-report-reason = What is wrong with it?
chat-report-spam = Advertising or spam
chat-report-abuse = Insulting, hateful or threatening
chat-report-personal = Someone’s personal details
chat-report-other = Something else
chat-report-words = Anything we should know (optional)
chat-report-send = Report
chat-reported = Thank you. A moderator will look at it.
chat-conduct = Code of conduct

# Showing an answer to everyone
chat-promote = Show to everyone at this part
chat-promote-hint = Question and answer become a point on the model that every visitor sees. Please look over the words first.
chat-promote-private = This was asked in private. Please write question and answer so that they say nothing about the visitor.
chat-promote-title-ko = Question in Korean
chat-promote-title-en = Question in English
chat-promote-text-ko = Answer in Korean
chat-promote-text-en = Answer in English
chat-promote-send = Show to everyone
chat-promoted = Everyone sees it at this part now.
chat-promote-closed = The booth is not open to the public now.

# Public and private
chat-tabs = Which conversation
chat-tab-all = Everyone reads along
chat-tab-own = Only you and the booth
chat-private-lead = Only you and the people of this booth read this conversation.
chat-private-start = Begin
chat-seen = Seen
chat-typing = { $author } is writing…
chat-typing-more = { $author } and { $count ->
    [one] 1 other person
   *[other] { $count } other people
} are writing…

# What one may expect
chat-online = Someone from the booth is here.
chat-away = Nobody from the booth is here now.
chat-reply-minutes = { $count ->
    [one] Answers usually come within a minute.
   *[other] Answers usually come within { $count } minutes.
}
chat-reply-hours = { $count ->
    [one] Answers usually come within an hour.
   *[other] Answers usually come within { $count } hours.
}
chat-reply-days = { $count ->
    [one] Answers usually come within a day.
   *[other] Answers usually come within { $count } days.
}
chat-reply-target = The booth aims to answer within { $minutes } minutes.
chat-callback = Ask to be called back
chat-callback-way = How may we reach you?
chat-callback-mail = By e-mail
chat-callback-phone = By telephone
chat-callback-chat = Here in the conversation
chat-callback-address = Your address or number
chat-callback-at = When suits you?
chat-callback-zone = Your own time ({ $zone })
chat-callback-send = Ask
chat-callback-asked = Thank you. The booth knows when and how to reach you.

# Moderation, as those who write see it
chat-held = Received. A moderator reads it before everyone else does.
chat-locked = A moderator has closed this conversation for now. You can still read it.
chat-locked-staff = This conversation is locked. Only staff can write.
chat-slow = To keep it readable, please leave { $seconds } seconds between two messages.
chat-reply-target-hours = The booth aims to answer within { $hours } hours.
chat-muted = A moderator has paused your writing here. You can still read. If you think this is a mistake, please write to the organizers.
chat-withdraw = No longer show to everyone
chat-withdrawn = It is no longer shown.
chat-save = Save as
chat-save-as = Save this conversation as { $format }
