# The file for Apple's Quick Look (AR on iPhone and iPad).
issue-usdz-triangles-over-budget = The model has more triangles than iPhones show smoothly in AR. It is kept as it is; a lighter model would start faster.
issue-usdz-transmission-as-opacity = On iPhone and iPad, glass is shown as a see-through surface without refraction.
issue-usdz-empty = There is nothing to show in AR on iPhone and iPad: the model has no surfaces.
issue-usdz-failed = We could not make the AR file for iPhone and iPad. The 3D view and AR on Android still work.
issue-usdz-simplified = For AR on iPhone and iPad we used fewer triangles, so that it stays smooth. Size and movement are the same.
issue-usdz-animation-cut = On iPhone and iPad, AR shows the first 10 seconds of the animation.
