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

# The page of notices
notices-title = Notices
notices-lead = How you hear of questions while you do something else.
notices-browser = In this browser
notices-browser-lead = A short message from your system when a visitor asks and no inbox is open in front of you.
notices-browser-no-script = This needs JavaScript.
notices-browsers = { $count ->
    [0] No browser of yours tells you yet.
    [one] 1 browser of yours tells you.
   *[other] { $count } browsers of yours tell you.
}
notices-browsers-forget = Stop it in all of them
notices-mail = By mail
notices-mail-lead = When questions wait for ten minutes and nobody is there: one mail with all of them, at most every two hours. You answer by a link in it.
notices-mail-wanted = Send me these mails
notices-saved = Saved.
notices-stop = No more mails about questions?
notices-stop-what = Visitors' questions then wait in the inbox until you look there.
notices-stop-go = Stop these mails
notices-stopped = You get no more mails about questions
notices-stopped-what = You can switch them on again whenever you like.

# Mails about questions
mail-stop = No more mails about questions
mail-digest-subject = { $count ->
    [one] A question waits for your answer
   *[other] { $count } questions wait for your answer
}
mail-digest-body =
    Hello { $name },

    { $count ->
        [one] a visitor has been waiting for more than ten minutes, and nobody is there to answer.
       *[other] { $count } visitors have been waiting for more than ten minutes, and nobody is there to answer.
    }

    Each button below leads to one question and works for seven days, only for you. You need not sign in.
mail-digest-item = Answer
mail-digest-action = Open the inbox
mail-handed-subject = { $by } hands you a conversation
mail-handed-body =
    Hello { $name },

    { $by } hands you the conversation with { $visitor } at { $booth }.
mail-handed-action = Read and answer
mail-callback-subject = { $visitor } would like to be reached
mail-callback-body =
    Hello { $name },

    { $visitor } found nobody at { $booth } and asks to be reached. { $words }

    How and where stands in the inbox.
mail-callback-action = Open the inbox
