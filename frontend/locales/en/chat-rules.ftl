# Why something is not possible in a conversation, for who writes there
error-banned = { $minutes ->
    [0] You can no longer take part here. If you think this is a mistake, please write to the organizers.
    [one] You can take part here again in 1 minute.
   *[other] You can take part here again in { $minutes } minutes.
}
error-muted = { $minutes ->
    [0] You can read here, but no longer write. If you think this is a mistake, please write to the organizers.
    [one] You can write here again in 1 minute.
   *[other] You can write here again in { $minutes } minutes.
}
error-room-locked = This conversation is closed for the moment. Only its staff can write.
error-slow-mode = Many people are writing here. You can send your next message in { $seconds } s.
error-message-held = Thank you. Somebody looks at this message before everyone sees it.
error-words-held = These words would have to be looked at first. Please send them as a new message.
error-message-not-found = This message is no longer there.
error-message-not-yours = Only its author can change this message.
error-too-late-to-edit = A message can be changed for { $minutes } minutes. Please write a new one.
error-message-deleted = This message was deleted.
error-too-many-signs = This message has as many different reactions as it can show.
error-sign-unknown = Please choose an emoji.
error-event-room-closed = This conversation is open while the fair is. You can still write to the organizers.
error-may-not-moderate = Only the people who look after this conversation can do that.
error-parties-only = A conversation can be saved by the people who took part in it.
