# The model's report: shared by the studio's model page and `maru assets report`
report-title = 3D model report
report-made-of = { $file } · { $size }

# At a glance
report-verdict-ready = Ready for phones
report-verdict-attention = { $count ->
    [one] One phone limit needs your attention
   *[other] { $count } phone limits need your attention
}
report-verdict-working = You can look at it now
report-verdict-refused = This model could not be taken
report-lead-shrunk = { $before } became { $after } for phones. It opens in { $seconds } on 4G.
report-lead-plain = Phones get { $after }. It opens in { $seconds } on 4G.
report-lead-working = The first file is ready. Lighter and sharper ones are on their way.
report-lead-refused = See below why, and upload a mended file.
report-outdated = These files were made the older way. Build them again: they get lighter, and you can compare them with the original.

# Before and after
report-tiles = Before and after
report-tile-bytes = Download
report-tile-seconds = Opens on 4G in
report-tile-triangles = Triangles
report-tile-draw_calls = Draw calls
report-tile-texture_bytes_gpu = Texture memory
report-means-triangles = The small faces its shape is made of
report-means-draw_calls = Pieces drawn one after another: fewer runs smoother
report-means-texture_bytes_gpu = What its surface pictures take on the device
report-tile-before = Original { $value }
report-less = { $percent }% less
report-more = { $percent }% more
report-same = Unchanged
report-none = None
report-unknown = –
report-seconds = { $n } s
report-figures = All figures
report-of-source = Original
report-of-desktop = Computers
report-of-phone = Phones
report-row-bytes = File size
report-row-brotli_bytes = Sent compressed
report-row-triangles = Triangles
report-row-draw_calls = Draw calls
report-row-texture_bytes_gpu = Texture memory
report-row-4g = Opens on 4G in (9 Mbps)
report-row-3g = On a slow line (1.6 Mbps)

# Side by side
report-views = Original and result
report-views-hint = Move the handle on the picture to compare.
report-view = View { $number }
report-view-choose = Where to look from
report-before = Original
report-after = Result
report-slider = View { $number }: where the original ends and the result begins
report-slider-at = Left { $percent }% is the original
report-quality-same = No difference to be seen.
report-quality-close = Hard to tell apart by eye.
report-quality-near = Differences show when you look closely.
report-quality-different = Some places look different from the original. Please check the pictures.
report-quality-unmeasured = The difference from the original was not measured.
report-quality-figures = { $count } pictures measured. In the worst one the visible difference is { $flip } (0 is none, our limit 0.05) and the likeness { $psnr } dB (our limit 35).

# Phone limits
report-budgets = Phone limits
report-state-pass = Passed
report-state-fail = Exceeded
report-state-missing = Missing
report-state-pending = In progress
report-state-unknown = Not measured
report-budget-bytes = Download up to { $limit }
report-budget-triangles = Up to { $limit } triangles
report-budget-textures = Textures up to { $limit } px
report-budget-ar = AR file for Android
report-budget-usdz = AR file for iPhone
report-budget-polygons = Up to { $limit } polygons in AR on iPhone
report-budget-size = True size
report-budget-bytes-fix = Shrink the textures or delete hidden parts, then upload it again.
report-budget-triangles-fix = Delete or simplify what nobody sees, such as bolts and inner parts.
report-budget-textures-fix = Shrink the textures to 2048 px or less.
report-budget-ar-fix = The file could not be made. Try building it again.
report-budget-usdz-fix = The file could not be made. Try building it again.
report-budget-polygons-fix = AR may open slowly on iPhones. Reduce the polygons.
report-budget-size-fix = Choose the unit that fits under “True size”.
report-budget-size-fix-none = Check the size that the product states, or upload the model that belongs to it.

# True size
report-size = True size
report-size-order = Width × height × depth
report-size-stated = The product says { $size }
report-size-fits = It is as large as the product says, and AR shows it at this size.
report-size-plausible = A likely size. State the product's size and we compare the two.
report-size-plausible-structure = A likely size for a booth.
report-size-differs = More than 5% off the size that the product states.
report-size-tiny = Smaller than 5 mm. The file may have been drawn in another unit.
report-size-huge = Larger than 10 m. The file may have been drawn in another unit.
report-size-unknown = The size has not been measured yet.
report-size-suggest = Read as { $unit }, it is { $size }.
report-size-none-fits = No unit makes it fit. Please check the product's size and the model's proportions.
report-unit-wrong = To be checked
report-size-other = Use another unit
report-unit-m = Metres
report-unit-cm = Centimetres
report-unit-mm = Millimetres
report-unit-in = Inches
report-unit-x1000 = 1000 times larger
report-unit-m-as = metres
report-unit-cm-as = centimetres
report-unit-mm-as = millimetres
report-unit-in-as = inches
report-unit-x1000-as = a file 1000 times too small

# What was found
report-findings = What we found
report-findings-none = Nothing to complain about. The model is in good order.
report-findings-none-yet = Nothing to complain about so far.
report-severity-error = Error
report-severity-warning = Could be better
report-severity-info = Note
report-times = { $count } places
report-place-more = and { $count } more
report-finding-plain = The check found something that has no description yet.
report-place-node = Part
report-place-mesh = Shape
report-place-material = Material
report-place-texture = Texture
report-place-image = Picture
report-place-animation = Animation
report-place-skin = Skeleton
report-place-camera = Camera
report-place-scene = Scene
report-place-data = Data
report-place-file = File
report-place-named = { $kind } “{ $name }”
report-place-numbered = { $kind } { $number }

# Mended and kept
report-repairs = What we repaired
report-repair-plain = A small fault is put right. It looks the same.
report-kept = What came along from the original
report-feature-animations = Animations
report-feature-animation_channels = Moving parts
report-feature-animation_pointers = Animated colours and lights
report-feature-skinned_nodes = Skeletons
report-feature-skins = Skeletons
report-feature-morph_targets = Morph targets
report-feature-variants = Choices of colour and material
report-feature-materials = Materials
report-feature-textures = Textures
report-feature-material_extensions = Material effects
report-feature-material_names = Names of materials
report-feature-mesh_nodes = Parts
report-feature-node_names = Names of parts
report-feature-cameras = Cameras
report-feature-lights = Lights
report-feature-copyright = Copyright notice
report-feature-extras = Attached data
report-feature-animation_names = Names of animations
report-feature-animated = Moving parts
report-feature-joints = Joints
report-feature-joint_names = Names of joints
report-feature-morph_names = Names of morph targets
report-feature-material_traits = Traits of materials
report-feature-texture_slots = Uses of textures
report-feature-texture_transforms = Placement of textures
report-feature-vertex_attributes = Data of vertices
report-feature-foreign_extensions = Extensions of other programs
report-feature-other = Something else
report-effect-anisotropy = Brushed shine
report-effect-clearcoat = Clear coat
report-effect-diffuse_transmission = Light through thin walls
report-effect-dispersion = Colour splitting
report-effect-emissive_strength = Strong glow
report-effect-ior = Refraction index
report-effect-iridescence = Iridescence
report-effect-sheen = Fabric sheen
report-effect-specular = Highlights
report-effect-transmission = See-through glass
report-effect-unlit = Unlit colour
report-effect-volume = Thick glass
report-feature-count = { $name }: { $count }
report-kept-hall = Files that stand in the hall are simplified to be light from afar, and are not compared here.
report-feature-kept = In every web and AR file
report-feature-lost = Left out of: { $files }
report-feature-lost-what = Left out of: { $files } ({ $what })

# Files
report-files = Files that are ready
report-file = File
report-file-size = Size
report-use-web = On computers
report-use-everywhere = On computers and phones
report-use-web_webp = On computers (older browsers)
report-use-phone = On phones
report-use-phone_webp = On phones (older browsers)
report-use-ar = AR on Android
report-use-usdz = AR on iPhone and iPad
report-use-lod0 = In the hall, inside the booth
report-use-lod1 = In the hall, nearby
report-use-lod2 = In the hall, a little away
report-use-lod3 = In the hall, far away
report-use-proxy = In the hall, at its far end
report-use-ktx2 = In the hall (textures that spare graphics memory)
report-use-poster = Picture, large
report-use-poster_small = Picture, small
report-use-poster_wide = Picture for link previews
report-use-other = Another file
report-making = Still being made
