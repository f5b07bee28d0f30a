# The guided tour of the 3D hall.
tour-label = Guided tour
tour-stop = { $stand } · stop { $stop } of { $stops }
tour-back = Previous booth
tour-next = Next booth
tour-pause = Pause
tour-go-on = Go on
tour-again = From the beginning
tour-leave = End the tour
tour-walking = Stop { $stop } of { $stops }: walking to { $stand }, { $name }.
tour-looking = { $stand }, { $name }. { $words }
tour-paused = The tour is paused. Look around as you like; “Go on” takes you further.
tour-over = The tour is over. You have seen every booth.
