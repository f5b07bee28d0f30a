# Tools of the booth's 3D view
tools-bar = Tools
tools-opened = { $name } is open. Escape closes it.
tools-closed = { $name } is closed.
tools-failed = The tool could not be opened. Please try again.
tools-percent = { $percent } %

tools-measure = Measure
tools-measure-hint = Tap two points on the picture. Near a corner or an edge, the point jumps onto it.
tools-measure-put = Put a point at the cross
tools-measure-list = Measured
tools-measure-nothing = There is nothing at this place. Aim at the product.
tools-measure-first-corner = First point, on a corner. Now the second one.
tools-measure-first-edge = First point, on an edge. Now the second one.
tools-measure-first-surface = First point. Now the second one.
tools-measure-is = { $mm } ({ $inch })
tools-measure-parts = sideways { $across } · up { $up } · back { $deep }
tools-measure-remove = Remove
tools-measure-between = Between points of interest
tools-measure-from = From
tools-measure-to = To
tools-measure-between-go = Measure

tools-slice = Cut open
tools-slice-hint = Move the cut to look inside. What lies open is coloured.
tools-slice-axis = Which way to cut
tools-slice-x = From the side
tools-slice-y = From above
tools-slice-z = From the front
tools-slice-where = Place of the cut
tools-slice-at-x = { $cut } from the left, of { $all }
tools-slice-at-y = { $cut } from the floor, of { $all }
tools-slice-at-z = { $cut } from the back, of { $all }
tools-slice-flip = Show the other half

tools-explode = Pull apart
tools-explode-hint = See how it is put together.
tools-explode-apart = Distance
tools-explode-count = { $count ->
    [one] One part
   *[other] { $count } parts
}

tools-compare = Compare sizes
tools-compare-hint = Both stand on one floor at the same scale.
tools-compare-with = Beside
tools-compare-name = Name
tools-compare-mm = Width × depth × height
tools-compare-inch = In inches
tools-compare-ratio = { $way ->
    [same] Both are about as tall.
    [taller] { $own } is { $times } times as tall as { $other }.
   *[lower] { $other } is { $times } times as tall as { $own }.
}
tools-compare-failed = The other product could not be loaded. Please choose it again.
tools-stand-in-phone = A smartphone
tools-stand-in-sheet = A sheet of A4 paper
tools-stand-in-chair = A chair
tools-stand-in-door = A door
