# The walkable 3D hall.
hall-enter = Enter 3D
hall-dialog = 3D hall
hall-dialog-of = { $hall } in 3D
hall-canvas = { $hall } in 3D. Arrow keys or WASD walk, Q and E turn, Enter opens the booth before you. “Find a booth” lists every stand.
hall-leave = Leave
hall-close = Close
hall-try-again = Try again
hall-loading = Opening the hall…
hall-loading-booths = Setting up booths: { $done } of { $all }
hall-no-webgl = This browser cannot show 3D here. Everything in the hall is in the list on this page.
hall-failed = The 3D hall could not open. Please try again; the list on this page works as always.
hall-scene-failed = The hall could not be loaded, perhaps because the connection was lost. Please try again, or go back to the list.
hall-context-lost = The graphics card needs a moment. The hall comes back by itself.
hall-context-gone = The graphics card has not come back. Open the hall again where you stand, or go back to the list, which has everything.
hall-reload = Reload the page
hall-other-version = Maru was renewed while this page was open, and this hall needs the new page. Please reload; nothing is lost.
hall-booth-gone = { $name } has just left this place. You stand in the hall, and every other booth is in “Find a booth”.
hall-offline = The network is gone. You can walk on among what has loaded; the rest comes when it is back.
hall-online = The network is back.
hall-hint = Walk with the arrow keys or WASD, drag to look around, click a booth to walk up to it.
hall-hint-touch = Walk with the thumb pad, drag to look around, tap a booth to walk up to it.
hall-map = Floor plan with your place
hall-joystick = Thumb pad to walk
hall-jump = Find a booth
hall-jump-placeholder = Company, product or stand number
hall-jump-none = Nothing found. Try fewer letters, or a stand number such as A-03.
hall-jump-count = { $count ->
    [0] No stands found
    [one] { $count } stand found
   *[other] { $count } stands found
}
hall-plate-available = Available stand
hall-plate-closed = Closed now
hall-card-label = About stand { $stand }
hall-card-closed = This booth is closed just now. Its page may still have something for you.
hall-card-empty = { $width } × { $depth } m, waiting for an exhibitor.
hall-open-booth = Open booth
hall-walk-in = Walk in
hall-gate-text = This gate leads to another hall.
hall-gate-go = Go there
hall-here = You stand before { $stand }, { $name }.
hall-here-closed = You stand before { $stand }, { $name }. It is closed now.
hall-here-empty = You stand before { $stand }. This stand is available.
hall-vr = VR
hall-vr-page = Open its page
hall-vr-left = You have left VR.
hall-vr-failed = VR could not start. Please check that the headset is on and allowed for this page, then try again.
hall-map-larger = Larger floor plan
hall-map-smaller = Smaller floor plan
hall-map-me = You
hall-map-open = Open booth
hall-map-seen = Booth you have seen
hall-map-people = Booth with people now
hall-map-gate = Gate to another hall
hall-seen = Seen
hall-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
hall-people-here = { $count ->
    [one] { $count } person is at this booth now.
   *[other] { $count } people are at this booth now.
}
hall-tour = Guided tour
hall-tour-failed = The guided tour could not start. Please try again.
hall-link = Copy a link to this place
hall-link-copied = Link copied. Whoever opens it stands here and sees what you see.
hall-link-in-bar = Nothing could be copied. The address in the address bar leads to this place.
