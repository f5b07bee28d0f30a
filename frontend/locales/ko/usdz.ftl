# 애플 Quick Look(아이폰·아이패드 AR)용 파일
issue-usdz-triangles-over-budget = 모델의 삼각형이 아이폰 AR에서 매끄럽게 보이는 수를 넘습니다. 그대로 두었지만, 더 가벼운 모델이면 더 빨리 열립니다.
issue-usdz-transmission-as-opacity = 아이폰과 아이패드에서는 유리가 굴절 없이 비치는 면으로 보입니다.
issue-usdz-empty = 모델에 면이 없어 아이폰과 아이패드 AR로 보여 드릴 것이 없습니다.
issue-usdz-failed = 아이폰·아이패드용 AR 파일을 만들지 못했습니다. 3D 보기와 안드로이드 AR은 그대로 쓸 수 있습니다.
issue-usdz-simplified = 아이폰·아이패드 AR에서 매끄럽게 보이도록 삼각형 수를 줄였습니다. 크기와 움직임은 그대로입니다.
issue-usdz-animation-cut = 아이폰·아이패드 AR에서는 애니메이션을 처음 10초만 보여 드립니다.
