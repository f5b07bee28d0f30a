# The named sides of a product: pictures in the page, and what the 3D view turns to
views-title = From every side
views-how = Each picture turns the 3D view there. Without 3D it opens by itself.
views-front = Front
views-right = Right
views-back = Back
views-left = Left
views-top = Top
views-front-right = Front right
views-front-left = Front left
views-back-right = Back right
views-back-left = Back left
views-high = From above
views-bottom = Below
views-close = Close up
views-alt = { $name }: { $side }

# Points of interest as words in the page
points-title = Points of interest
points-of = On { $name }
points-show = Show on the model
