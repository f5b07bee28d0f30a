# 모델 보고서: 스튜디오의 모델 페이지와 `maru assets report`가 함께 씁니다
report-title = 3D 모델 보고서
report-made-of = { $file } · { $size }

# 한눈에
report-verdict-ready = 휴대폰에서 바로 열립니다
report-verdict-attention = 휴대폰 기준 { $count }가지를 손보면 좋겠습니다
report-verdict-working = 지금 보실 수 있습니다
report-verdict-refused = 이 모델은 쓸 수 없습니다
report-lead-shrunk = 원본 { $before }를 휴대폰용 { $after }로 줄였습니다. 4G에서 { $seconds } 만에 열립니다.
report-lead-plain = 휴대폰용 파일은 { $after }이고, 4G에서 { $seconds } 만에 열립니다.
report-lead-working = 첫 파일은 준비되었습니다. 더 가볍고 또렷한 파일을 이어서 만들고 있습니다.
report-lead-refused = 아래에서 까닭을 보시고 고친 파일을 다시 올려 주세요.
report-outdated = 이 모델의 파일은 예전 방식으로 만들었습니다. 다시 만드시면 더 가벼워지고, 원본과 비교한 사진도 생깁니다.

# 전과 후
report-tiles = 전과 후
report-tile-bytes = 내려받는 크기
report-tile-seconds = 4G에서 여는 시간
report-tile-triangles = 삼각형
report-tile-draw_calls = 그리기 횟수
report-tile-texture_bytes_gpu = 텍스처 메모리
report-tile-before = 원본 { $value }
report-less = { $percent }% 줄었습니다
report-more = { $percent }% 늘었습니다
report-same = 그대로입니다
report-none = 없음
report-unknown = –
report-seconds = { $n }초
report-figures = 숫자 모두 보기
report-of-source = 원본
report-of-desktop = 컴퓨터
report-of-phone = 휴대폰
report-row-bytes = 파일 크기
report-row-brotli_bytes = 압축해 보낼 때
report-row-triangles = 삼각형
report-row-draw_calls = 그리기 횟수
report-row-texture_bytes_gpu = 텍스처 메모리
report-row-4g = 4G에서 여는 시간 (9 Mbps)
report-row-3g = 느린 망에서 (1.6 Mbps)

# 나란히 보기
report-views = 원본과 결과
report-views-hint = 사진 위의 손잡이를 움직여 비교해 보세요.
report-view = 보기 { $number }
report-view-choose = 보는 방향
report-before = 원본
report-after = 결과
report-slider = 보기 { $number }: 원본과 결과의 경계
report-slider-at = 왼쪽 { $percent }%가 원본
report-quality-same = 원본과 구별되지 않습니다.
report-quality-close = 눈으로는 구별하기 어렵습니다.
report-quality-near = 가까이서 자세히 보면 차이가 보입니다.
report-quality-different = 원본과 다르게 보이는 곳이 있습니다. 사진을 확인해 주세요.
report-quality-unmeasured = 원본과의 차이는 재지 못했습니다.
report-quality-figures = 가장 다른 사진에서 FLIP { $flip }, PSNR { $psnr } dB · 사진 { $count }장을 재었습니다.

# 휴대폰 기준
report-budgets = 휴대폰 기준
report-state-pass = 통과
report-state-fail = 넘음
report-state-missing = 없음
report-state-pending = 만드는 중
report-state-unknown = 재지 않음
report-budget-bytes = 내려받는 크기 { $limit } 이하
report-budget-triangles = 삼각형 { $limit }개 이하
report-budget-textures = 텍스처 한 변 { $limit } px 이하
report-budget-ar = 안드로이드 AR 파일
report-budget-usdz = 아이폰 AR 파일
report-budget-polygons = 아이폰 AR의 면 { $limit }개 이하
report-budget-size = 실제 크기
report-budget-bytes-fix = 텍스처를 줄이거나 보이지 않는 부품을 지워 다시 올려 주세요.
report-budget-triangles-fix = 나사나 안쪽 부품처럼 보이지 않는 것을 지우거나 단순화해 주세요.
report-budget-textures-fix = 텍스처를 2048 px 이하로 줄여 주세요.
report-budget-ar-fix = 파일을 만들지 못했습니다. 다시 만들어 보세요.
report-budget-usdz-fix = 파일을 만들지 못했습니다. 다시 만들어 보세요.
report-budget-polygons-fix = 아이폰에서는 AR이 늦게 열릴 수 있습니다. 면을 줄여 주세요.
report-budget-size-fix = “실제 크기”에서 알맞은 단위를 골라 주세요.

# 실제 크기
report-size = 실제 크기
report-size-order = 너비 × 높이 × 깊이
report-size-stated = 제품 정보에는 { $size }
report-size-fits = 제품 정보와 같은 크기입니다. AR에서 이 크기 그대로 보입니다.
report-size-plausible = 있을 법한 크기입니다. 제품 정보에 크기를 적으시면 맞는지 비교해 드립니다.
report-size-differs = 제품 정보에 적힌 크기와 5% 넘게 다릅니다.
report-size-tiny = 5 mm보다 작습니다. 다른 단위로 그린 파일일 수 있습니다.
report-size-huge = 10 m보다 큽니다. 다른 단위로 그린 파일일 수 있습니다.
report-size-unknown = 크기를 아직 재지 못했습니다.
report-size-suggest = { $unit }로 그린 파일로 보면 { $size }입니다.
report-size-none-fits = 어느 단위로도 맞지 않습니다. 제품 정보의 크기와 모델의 비율을 확인해 주세요.
report-unit-wrong = 확인 필요
report-size-other = 다른 단위로 맞추기
report-unit-m = 미터
report-unit-cm = 센티미터
report-unit-mm = 밀리미터
report-unit-in = 인치
report-unit-x1000 = 1000배
report-unit-m-as = 미터(m)
report-unit-cm-as = 센티미터(cm)
report-unit-mm-as = 밀리미터(mm)
report-unit-in-as = 인치(in)
report-unit-x1000-as = 1000분의 1 크기

# 살펴본 점
report-findings = 살펴본 점
report-findings-none = 고칠 점이 없습니다. 상태가 좋은 모델입니다.
report-severity-error = 오류
report-severity-warning = 개선할 점
report-severity-info = 참고
report-times = { $count }곳
report-place-more = 외 { $count }곳
report-finding-plain = 검사에서 설명이 준비되지 않은 점이 발견되었습니다.
report-place-node = 부품
report-place-mesh = 형상
report-place-material = 재질
report-place-texture = 텍스처
report-place-image = 그림
report-place-animation = 애니메이션
report-place-skin = 뼈대
report-place-camera = 카메라
report-place-scene = 장면
report-place-data = 자료
report-place-file = 파일
report-place-named = { $kind } “{ $name }”
report-place-numbered = { $kind } { $number }

# 고친 것과 지킨 것
report-repairs = 저희가 고친 것
report-repair-plain = 작은 흠을 바로잡았습니다. 보이는 모습은 그대로입니다.
report-kept = 원본에서 가져온 것
report-feature-animations = 애니메이션
report-feature-animation_channels = 움직이는 부분
report-feature-animation_pointers = 색과 빛의 애니메이션
report-feature-skinned_nodes = 뼈대
report-feature-skins = 뼈대
report-feature-morph_targets = 변형 목표
report-feature-variants = 색상과 재질 선택
report-feature-materials = 재질
report-feature-textures = 텍스처
report-feature-material_extensions = 재질 효과
report-feature-mesh_nodes = 부품
report-feature-node_names = 부품 이름
report-feature-cameras = 카메라
report-feature-lights = 조명
report-feature-copyright = 저작권 표시
report-feature-extras = 덧붙인 정보
report-feature-other = 그 밖의 것
report-feature-count = { $name } { $count }개
report-feature-kept = 모든 파일에 그대로 있습니다
report-feature-lost = { $files }에는 없습니다
report-feature-lost-what = { $files }에는 없습니다: { $what }

# 파일
report-files = 준비된 파일
report-file = 파일
report-file-size = 크기
report-use-web = 컴퓨터에서 보기
report-use-web_webp = 컴퓨터에서 보기 (예전 브라우저)
report-use-phone = 휴대폰에서 보기
report-use-phone_webp = 휴대폰에서 보기 (예전 브라우저)
report-use-ar = 안드로이드 AR
report-use-usdz = 아이폰과 아이패드 AR
report-use-lod0 = 전시관, 부스 안에서
report-use-lod1 = 전시관, 가까이에서
report-use-lod2 = 전시관, 조금 떨어져서
report-use-lod3 = 전시관, 멀리서
report-use-proxy = 전시관, 아주 멀리서
report-use-ktx2 = 전시관 (그래픽 메모리를 아끼는 텍스처)
report-use-poster = 사진, 크게
report-use-poster_small = 사진, 작게
report-use-poster_wide = 사진, 링크 미리 보기
report-use-other = 그 밖의 파일
report-making = 만들고 있는 것
