# Buttons that the page renders
viewer-actions = 살펴보는 방법
viewer-tools = 보기 조작
viewer-start-3d = 3D로 보기
viewer-ar = 내 공간에서 보기
viewer-vr = VR로 다가가 보기
viewer-reset = 처음 모습으로
viewer-dimensions = 치수 보기
viewer-fullscreen = 전체 화면
viewer-qr = 휴대전화로 내 공간에서 보기
viewer-qr-how = 휴대전화 카메라로 코드를 비춰 주세요. 제품이 실제 크기로 내 공간에 놓입니다.
viewer-poster-alt = { $title } 사진
viewer-noscript = 3D로 보시려면 자바스크립트를 켜 주세요.

# The picture
viewer-view-label = 3D 보기
viewer-view-help = 화살표 키로 돌리고, Shift와 화살표 키로 옮기고, 더하기와 빼기 키로 확대하거나 축소합니다. 0은 처음 모습, 1부터 9까지는 정면, 오른쪽, 뒷면, 왼쪽, 위, 모서리 보기입니다.
viewer-loading = 3D를 불러오는 중
viewer-ask = 3D로 보시려면 { $size }를 내려받습니다.
viewer-ask-load = 3D 불러오기
viewer-no-webgl = 이 브라우저에서는 3D를 볼 수 없어 사진으로 보여 드립니다. 최신 Chrome, Safari, Firefox에서는 3D로 보실 수 있습니다.
viewer-failed = 3D를 보여 드리지 못했습니다. 사진은 그대로 보실 수 있으며, 다시 시도해 주세요.
viewer-failed-network = 불러오는 중에 연결이 끊어졌습니다. 네트워크를 확인하고 다시 시도해 주세요.
viewer-retry = 다시 시도
viewer-context-lost = 기기가 3D 보기를 잠시 멈췄습니다. 곧 저절로 다시 보입니다.
viewer-close = 닫기

# Controls
viewer-subject = 볼 대상
viewer-whole-booth = 부스 전체
viewer-view-from = 보는 방향
viewer-zoom-in = 확대
viewer-zoom-out = 축소
viewer-variant = 마감
viewer-variant-default = 기본 마감
viewer-clip = 움직임
viewer-clip-number = 움직임 { $number }
viewer-clip-all = 모두 함께
viewer-play = 움직임 재생
viewer-pause = 움직임 멈춤
viewer-size = 너비 × 깊이 × 높이 { $size }

# Points
viewer-hotspots = 안내점
viewer-hotspot-open = 안내점 { $number }: { $title }
viewer-card-product = 제품: { $title }
viewer-card-brochure = 브로슈어: { $title } (PDF)
viewer-card-video = 영상 보기 (새 탭)

# Said aloud
viewer-announce-camera = { $side ->
    [front] 정면
    [front-right] 오른쪽 앞
    [right] 오른쪽
    [back-right] 오른쪽 뒤
    [back] 뒷면
    [back-left] 왼쪽 뒤
    [left] 왼쪽
   *[front-left] 왼쪽 앞
}에서 { $distance }m 떨어져 { $level ->
    [even] 수평으로
    [below] { $elevation }° 아래에서
   *[above] { $elevation }° 위에서
} 보고 있습니다.
