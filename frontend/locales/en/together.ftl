# Being in the 3D hall together.
together-people = People here
together-close = Close
together-connecting = Looking who is here…
together-alone = You walk by yourself just now. The hall goes on working as always.
together-count = { $count ->
    [one] You are the only one here just now
   *[other] { $count } people are here now
}
together-figures = Show people as figures
together-figures-guest = Others then see you as a figure without a name. Off: nobody sees you, you see nobody, and you are only counted.
together-figures-named = Others then see you as a figure with the name { $name }. Off: nobody sees you, you see nobody, and you are only counted.
together-seen = Others in the hall see you as a figure. You can switch this off under “People here”.
together-guest = Visitor { $number }
together-staff = Booth staff
together-organizer = Organizer
together-leader = { $name }, { $company }
together-tour = Guided by a person
together-followers = { $count ->
    [0] Nobody follows yet
    [one] { $count } person follows
   *[other] { $count } people follow
}
together-follow = Follow
together-not-now = Not now
together-invited = { $leader } is showing people around.
together-following = You are following { $leader }. Walk or look around to step out.
together-step-out = Step out
together-out = You have stepped out. { $leader } goes on.
together-stepped-out = You have stepped out of the tour. “Rejoin” takes you back.
together-rejoin = Rejoin
together-leave = Leave the tour
together-over = The tour has ended. You can walk on by yourself.
together-lead = Show people around
together-lead-end = End the tour
together-lead-began = You lead now. Everyone in the hall is invited to follow.
together-lead-ended = Your tour has ended.
together-leading = { $count ->
    [0] You lead. Nobody follows yet.
    [one] You lead. { $count } person sees what you see.
   *[other] You lead. { $count } people see what you see.
}
together-no-answer = The connection is slow just now. Please try again.
together-failed = That did not work. Please try again.
error-event-not-open = This fair is not open now, so everyone walks by themselves.
error-other-version = Maru was renewed while this page was open. Reload it to see other people.
error-hall-full = So many people are here that you walk by yourself for now.
error-may-not-lead = Organizers lead, and booth staff in the hall of their booth. Please sign in with such an account.
error-tour-over = This tour has ended.
error-not-entered = The connection was lost for a moment. Please try again.
error-moves-too-fast = That was quick. Please wait a moment.
