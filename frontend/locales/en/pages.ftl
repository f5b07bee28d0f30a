# The frame of every page
site-name = Maru
site-description = Walk through industry halls, see products in 3D at true size in your own room, and ask the exhibitor at once.
site-skip = Skip to the content
site-nav = Main
site-menu = Menu
site-halls = Halls
site-all-halls = All halls
site-events = Fairs
site-search = Search
site-search-hint = Products, companies
site-account = Your account
site-me = My page
site-studio = Exhibitor studio
site-console = Organizer console
site-sign-in = Sign in
site-sign-out = Sign out
site-home = To the entrance
site-more = More
site-exhibit = Exhibit with us
site-api = API for developers
site-theme = Light or dark
site-theme-light = Switch to light
site-theme-dark = Switch to dark
site-footer-about = Permanent halls for eight industries, open day and night. See products in 3D, place them in your room, talk with the people who make them.
site-footer-end = Maru, the open floor of a Korean house.
site-error-title = Something is in the way
site-error-heading = Something is in the way
site-error-missing = This door leads nowhere
site-error-code = Code { $code } ({ $status })

# Errors that any page or call can meet
error-unknown = Something went wrong that we have no words for. Please try again; if it stays, tell the organizer the code below.
error-error = Something went wrong. Please try again.
error-bad-request = We could not read this request. Please go back and try again.
error-sign-in-required = This needs an account. Please sign in and come back.
error-denied = Your account may not do this. Ask the person who runs this booth or hall.
error-not-found = There is nothing at this address. It may have moved or closed; try the search or the halls.
error-method-not-allowed = This address does not work that way. Please go back and use the page's own buttons.
error-not-acceptable = We cannot answer in the form that was asked for.
error-conflict = This contradicts what is there now. Reload the page and look again.
error-stale = Somebody else saved a newer version meanwhile. Reload to see theirs, then add your changes again.
error-too-large = This is too big for us. Please send less at once.
error-limit-exceeded = That was more than is allowed. Please wait a moment, or send less.
error-unsupported-media-type = We do not accept this kind of content here.
error-invalid = Something in the form does not fit. Please check the marked fields.
error-precondition-required = The version you edited is missing. Reload the page and try again.
error-too-many-requests = That was a lot at once. Please wait a minute and try again.
error-internal = Something broke on our side, and we have noted it. Please try again in a moment.
error-unavailable = We are away for a moment. Please try again shortly.
error-required = Please fill this in.
error-unknown-field = This field is not known here.
error-too-long = This is too long.
error-idempotency-key-reused = The same key came with different content. Send it again with a new key.

# Fairs
events-open-now = Open now
events-until = until
events-left = { $time } left

site-home-crumb = Entrance
site-breadcrumb = Where you are

# The entrance
home-title = Maru · online exhibition halls in 3D and AR
home-heading = Exhibition halls that are always open
home-lead = Walk in from anywhere. See each product in 3D, stand it in your own room at true size, and ask the maker on the spot.
home-enter = Choose a hall
home-to-events = See the fairs
home-events = Fairs
home-all-events = All fairs
home-halls = Eight permanent halls
home-halls-lead = One for each industry, open day and night.
home-booths = From the halls
home-how = How it works
home-visitors = For visitors
home-visitors-walk = Walk the hall.
home-visitors-walk-more = By floor plan, by list, or on foot in 3D. No app, no account.
home-visitors-place = Stand it in your room.
home-visitors-place-more = True size on your floor, through your phone’s camera.
home-visitors-ask = Ask the maker.
home-visitors-ask-more = Chat with the booth in your language; the answer waits for you.
home-visitors-go = Visit the halls
home-exhibitors = For exhibitors
home-exhibitors-upload = Bring a 3D model.
home-exhibitors-upload-more = A GLB is enough. We check it, slim it, and make the AR files and the poster.
home-exhibitors-stand = Stand in your hall.
home-exhibitors-stand-more = Products, prices, brochures: a booth is up within the hour.
home-exhibitors-answer = Answer buyers.
home-exhibitors-answer-more = Every question lands in your studio, none is lost.
home-exhibitors-go = Open the studio

# Halls
halls-heading = The halls
halls-lead = Eight permanent halls, one for each industry. Choose one and walk in.
halls-none = No hall is up yet
halls-none-more = The organizer is still building. Please look in again soon.
halls-booths = { $count ->
    [0] First stands are free
    [one] 1 booth
   *[other] { $count } booths
}
halls-in-3d = 3D
halls-not-open = Not open now
halls-during = Booths during
halls-catalogue = Booths
halls-shown = { $shown } of { $all }
halls-filter-words = Product or company
halls-filter-words-hint = e.g. serum
halls-filter-country = Country
halls-filter-any = Any country
halls-filter-3d = With 3D
halls-filter-go = Filter
halls-filter-clear = Show all
halls-no-match = No booth here fits
halls-no-match-more = Try fewer words, or look in all halls.
halls-search-all = Search all halls
halls-empty = The first stands are free
halls-empty-more = Nobody exhibits here yet. Take the best place, right by the entrance.
halls-plan = Floor plan
halls-plan-of = Floor plan of { $hall }
halls-plan-how = { $width } × { $depth } m. Every coloured stand is a link.
halls-entrance = Entrance
halls-gates = Gates to the other halls

# Fairs
events-lead = Fairs open for a few days across one or more halls, here and often on site as well.
events-opens-in = opens in { $time }
events-when = When
events-where = Where
events-opens = Opens
events-closes = Closes
events-online = Online only
events-state-open = Open now
events-state-upcoming = Coming
events-state-closed = Over
events-heading-open = Open now
events-heading-upcoming = Coming
events-heading-closed = Over
events-none = No fair is planned yet
events-none-more = The permanent halls are open all the same.
events-draft = This is a draft. Only organizers see it.
events-halls = Halls of this fair
events-halls-soon = You can look around already; the booths light up when the fair opens.
events-halls-over = The fair is over. The permanent halls stay open.

# A booth
show-stand = Stand { $number }
show-poster-alt = { $name }, seen from the front
show-ask = Ask this booth
show-ask-go = Ask
show-ask-without = The chat needs JavaScript. You can write a mail instead.
show-ask-mail = Write a mail
show-save = Save
show-saved = Saved
show-brochure = Brochure
show-products = Products
show-price = Price
show-moq = Minimum order
show-moq-count = { $count ->
    [one] 1 piece
   *[other] { NUMBER($count) } pieces
}
show-hs = HS code
show-size-word = Size (W × H × D)
show-size = { $width } × { $height } × { $depth } mm
show-size-drawing = { $beside ->
    [hand] { $width } mm wide, { $height } mm high, { $depth } mm deep, drawn to scale beside a hand
   *[door] { $width } mm wide, { $height } mm high, { $depth } mm deep, drawn to scale beside a door
}
show-about = About this booth
show-product-about = About this product
show-company = The company
show-brochures = Brochures
show-brochure-size = PDF, { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}, { $size }
show-contact = Contact
show-person = Person
show-email = Mail
show-phone = Phone
show-address = Address
show-website = Website
show-share = Open on your phone
show-share-more = Scan the code to see this booth on your phone and place it in your room. Or print it for your physical stand.
show-share-png = PNG to print
show-share-svg = SVG to print
show-to-booth = To the booth

# Search
search-title = Search: { $q }
search-label = What are you looking for?
search-hint = Product, company, HS code
search-kinds = Kinds of results
search-kind-all = All
search-kind-booth = Booths
search-kind-product = Products
search-kind-hall = Halls
search-kind-event = Fairs
search-one-booth = Booth
search-one-product = Product
search-one-hall = Hall
search-one-event = Fair
search-found = { $count ->
    [one] 1 result
   *[other] { $count } results
}
search-pages = Pages of results
search-before = Previous
search-next = Next
search-page = { $page } of { $pages }
search-none = Nothing found for “{ $q }”
search-none-more = Try another word, or fewer of them. Korean and English both work.
search-start = Or begin in a hall

# Documentation of the API
docs-title = API
docs-lead = Everything the pages do, programs can do too. The machine-readable document:
docs-without = The interactive documentation needs JavaScript. The document above holds everything.

# Errors of halls and fairs
error-hall-not-found = There is no such hall. It may have moved; look in the list of halls.
error-stand-in-use = The new plan leaves out stand { $stand }, and a booth stands there. Move that booth first.
error-event-not-found = There is no such fair, or it is not published yet.
error-event-slug-taken = Another fair already has the address “{ $slug }”. Please choose another one.
error-organizers-only = Only organizers may do this.
error-time-skipped = Clocks skip this time in that time zone. Choose an hour earlier or later.
error-closes-before-opening = A fair must close after it opens.
error-invalid-slug = Use 2 to 64 small letters, digits and single hyphens.
