# Buttons that the page renders
viewer-actions = Ways to see it
viewer-tools = View controls
viewer-start-3d = See it in 3D
viewer-ar = View in your room
viewer-vr = Walk up to it in VR
viewer-reset = Reset the view
viewer-dimensions = Show dimensions
viewer-fullscreen = Full screen
viewer-qr = View it in your room with your phone
viewer-qr-how = Scan this code with your phone’s camera. The product then stands in your room at its true size.
viewer-poster-alt = Picture of { $title }
viewer-noscript = Turn on JavaScript to look at it in 3D.

# The picture
viewer-view-label = 3D view
viewer-view-help = Arrow keys turn it, Shift with arrow keys moves it, plus and minus zoom, 0 resets, 1 to 9 show the front, right, back, left, top and the corners.
viewer-loading = Loading 3D
viewer-ask = Loading the 3D view takes { $size }.
viewer-ask-load = Load 3D
viewer-no-webgl = This browser cannot show 3D, so here is a picture instead. A current Chrome, Safari or Firefox shows it in 3D.
viewer-failed = The 3D view could not be shown. The picture stays here for you; please try again.
viewer-failed-network = The connection was lost while loading. Check your network and try again.
viewer-retry = Try again
viewer-context-lost = Your device paused the 3D view. It comes back by itself in a moment.
viewer-close = Close

# Controls
viewer-subject = What to look at
viewer-whole-booth = The whole booth
viewer-view-from = Look from
viewer-zoom-in = Zoom in
viewer-zoom-out = Zoom out
viewer-variant = Finish
viewer-variant-default = Standard finish
viewer-clip = Animation
viewer-clip-number = Animation { $number }
viewer-clip-all = All together
viewer-play = Play the animation
viewer-pause = Pause the animation
viewer-size = Width × depth × height { $size }

# Points
viewer-hotspots = Points of interest
viewer-hotspot-open = Point { $number }: { $title }
viewer-card-product = Product: { $title }
viewer-card-brochure = Brochure: { $title } (PDF)
viewer-card-video = Watch the video (new tab)

# Said aloud
viewer-announce-camera = Seen from { $side ->
    [front] the front
    [front-right] the front right
    [right] the right
    [back-right] the back right
    [back] the back
    [back-left] the back left
    [left] the left
   *[front-left] the front left
}, { $level ->
    [even] at eye level
    [below] { $elevation }° from below
   *[above] { $elevation }° from above
}, from { $distance } m away.
