# News that browsers show while nobody looks at the page
push-asked-title = A question at { $booth }
push-asked-body = { $visitor }: { $words }
push-moved-title = Still unanswered for { $minutes } min
push-moved-body = { $visitor } at { $booth }: { $words }
push-handed-title = { $by } hands you a conversation
push-handed-body = { $visitor } at { $booth } waits for you.
push-callback-title = { $visitor } asks for an answer later
push-callback-body = { $booth }: { $words }
push-reported-title = A message was reported
push-reported-body = { $booth }: { $words }
error-push-refused = This browser offers no address that news could be sent to. Please try another browser.
