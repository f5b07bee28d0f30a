# Asking a booth for a meeting
meeting-title = Ask for a meeting
meeting-lead = Suggest a time to { $booth }. They answer in your private conversation with the booth.
meeting-name = Your name
meeting-day = Day
meeting-time = Time
meeting-zone = Time zone
meeting-zone-hint = For example Asia/Seoul or Europe/Berlin.
meeting-topic = What is it about?
meeting-seen = Only the booth reads your request, and the organizer when nobody answers in time.
meeting-go = Send the request
meeting-read = Read the conversation
meeting-asked = Your request is with the booth
meeting-sent = Their answer comes in your private conversation with them.
meeting-words = I would like to meet: { $there } ({ $zone }), that is { $utc } UTC.
meeting-words-utc = I would like to meet: { $at } UTC.

error-unclear-day = Choose a day.
error-unclear-time = Choose a time, such as 14:30.
error-day-past = This moment has passed. Choose a later one.
error-day-too-far = This is more than a year ahead. Choose an earlier day.
