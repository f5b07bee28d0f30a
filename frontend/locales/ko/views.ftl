# The named sides of a product: pictures in the page, and what the 3D view turns to
views-title = 여러 방향에서 보기
views-how = 사진을 누르시면 3D 보기가 그쪽으로 돌아갑니다. 3D가 없으면 사진이 크게 열립니다.
views-front = 정면
views-right = 오른쪽
views-back = 뒷면
views-left = 왼쪽
views-top = 위
views-front-right = 오른쪽 앞
views-front-left = 왼쪽 앞
views-back-right = 오른쪽 뒤
views-back-left = 왼쪽 뒤
views-high = 비스듬히 위
views-bottom = 아래
views-close = 가까이
views-alt = { $name }: { $side }

# Points of interest as words in the page
points-title = 안내점
points-of = { $name }
points-show = 모델에서 보기
