# 모든 화면의 틀
site-name = 마루
site-description = 업종별 전시관을 걷고, 제품을 3D로 내 방에 실제 크기로 놓아 보고, 참가기업에 바로 물어보세요.
site-skip = 본문으로 건너뛰기
site-nav = 주 메뉴
site-menu = 메뉴
site-halls = 전시관
site-all-halls = 전시관 모두 보기
site-events = 박람회
site-search = 검색
site-search-hint = 제품, 기업
site-account = 내 계정
site-me = 내 페이지
site-studio = 참가기업 스튜디오
site-console = 주최자 콘솔
site-sign-in = 로그인
site-sign-out = 로그아웃
site-home = 입구로 가기
site-more = 더 보기
site-exhibit = 참가 신청
site-api = 개발자용 API
site-theme = 밝게 또는 어둡게
site-theme-light = 밝은 화면으로
site-theme-dark = 어두운 화면으로
site-footer-about = 여덟 업종의 상설관이 밤낮으로 열려 있습니다. 제품을 3D로 보고, 내 방에 놓아 보고, 만든 사람과 이야기하세요.
site-footer-end = 마루는 한옥의 열린 마루에서 온 이름입니다.
site-error-title = 문제가 생겼습니다
site-error-heading = 문제가 생겼습니다
site-error-missing = 이 문 뒤에는 아무것도 없습니다
site-error-code = 코드 { $code } ({ $status })

# 어디서나 만날 수 있는 오류
error-unknown = 설명할 수 없는 문제가 생겼습니다. 다시 시도해 주시고, 계속되면 아래 코드를 주최자에게 알려 주세요.
error-error = 문제가 생겼습니다. 다시 시도해 주세요.
error-bad-request = 요청을 읽을 수 없었습니다. 이전 화면으로 돌아가 다시 시도해 주세요.
error-sign-in-required = 계정이 필요한 화면입니다. 로그인한 뒤 다시 와 주세요.
error-denied = 이 계정으로는 할 수 없는 일입니다. 부스나 전시관 담당자에게 문의해 주세요.
error-not-found = 이 주소에는 아무것도 없습니다. 옮겨졌거나 닫혔을 수 있으니 검색이나 전시관에서 찾아보세요.
error-method-not-allowed = 이 주소는 그렇게 쓸 수 없습니다. 이전 화면의 단추를 이용해 주세요.
error-not-acceptable = 요청하신 형식으로는 답할 수 없습니다.
error-conflict = 지금 상태와 맞지 않습니다. 화면을 새로 고친 뒤 다시 확인해 주세요.
error-stale = 그사이 다른 분이 새 내용을 저장했습니다. 새로 고쳐 확인한 뒤 바꿀 내용을 다시 넣어 주세요.
error-too-large = 너무 큽니다. 나누어서 보내 주세요.
error-limit-exceeded = 허용된 양을 넘었습니다. 잠시 기다리거나 줄여서 보내 주세요.
error-unsupported-media-type = 여기서는 받지 않는 형식입니다.
error-invalid = 입력한 내용에 맞지 않는 곳이 있습니다. 표시된 칸을 확인해 주세요.
error-precondition-required = 고치던 버전을 알 수 없습니다. 화면을 새로 고친 뒤 다시 시도해 주세요.
error-too-many-requests = 요청이 너무 많았습니다. 1분쯤 뒤에 다시 시도해 주세요.
error-internal = 저희 쪽에 문제가 생겼고, 기록해 두었습니다. 잠시 뒤 다시 시도해 주세요.
error-unavailable = 잠시 자리를 비웠습니다. 조금 뒤 다시 시도해 주세요.
error-required = 꼭 필요한 칸입니다.
error-unknown-field = 알 수 없는 칸입니다.
error-too-long = 너무 깁니다.
error-idempotency-key-reused = 같은 키로 다른 내용이 왔습니다. 새 키로 다시 보내 주세요.

# 박람회
events-open-now = 지금 열려 있는 박람회
events-until = 마감
events-left = { $time } 남음

site-home-crumb = 입구
site-breadcrumb = 현재 위치

# 입구
home-title = 마루 · 3D와 AR로 만나는 온라인 전시관
home-heading = 언제나 열려 있는 전시관
home-lead = 어디서든 들어오세요. 제품을 3D로 돌려 보고, 내 방에 실제 크기로 놓아 보고, 만든 사람에게 바로 물어보세요.
home-enter = 전시관 고르기
home-to-events = 박람회 보기
home-events = 박람회
home-all-events = 박람회 모두 보기
home-halls = 여덟 개의 상설관
home-halls-lead = 업종마다 하나씩, 밤낮으로 열려 있습니다.
home-booths = 전시관에서 만나는 부스
home-how = 이용 방법
home-visitors = 참관하실 때
home-visitors-walk = 전시관을 걸어 보세요.
home-visitors-walk-more = 평면도로, 목록으로, 또는 3D로 걸어서. 앱도 가입도 필요 없습니다.
home-visitors-place = 내 방에 놓아 보세요.
home-visitors-place-more = 휴대전화 카메라로 실제 크기 그대로 바닥에 놓입니다.
home-visitors-ask = 만든 사람에게 물어보세요.
home-visitors-ask-more = 편한 언어로 부스와 대화하세요. 답변은 남아 있습니다.
home-visitors-go = 전시관 둘러보기
home-exhibitors = 참가하실 때
home-exhibitors-upload = 3D 모델을 올리세요.
home-exhibitors-upload-more = GLB 파일이면 충분합니다. 검사하고 가볍게 다듬어 AR 파일과 포스터까지 만듭니다.
home-exhibitors-stand = 전시관에 부스를 세우세요.
home-exhibitors-stand-more = 제품과 가격, 브로슈어까지 한 시간 안에 부스가 섭니다.
home-exhibitors-answer = 바이어에게 답하세요.
home-exhibitors-answer-more = 모든 문의가 스튜디오에 모이고, 하나도 사라지지 않습니다.
home-exhibitors-go = 스튜디오 열기

# 전시관
halls-heading = 전시관
halls-lead = 업종별 상설관 여덟 곳이 있습니다. 마음에 드는 곳으로 들어가 보세요.
halls-none = 아직 열린 전시관이 없습니다
halls-none-more = 주최자가 준비하고 있습니다. 곧 다시 들러 주세요.
halls-booths = { $count ->
    [0] 첫 자리가 비어 있습니다
   *[other] 부스 { $count }곳
}
halls-in-3d = 3D
halls-not-open = 지금은 닫힘
halls-during = 이 박람회의 부스입니다:
halls-catalogue = 부스
halls-shown = 전체 { $all }곳 중 { $shown }곳
halls-filter-words = 제품 또는 기업
halls-filter-words-hint = 예: 세럼
halls-filter-country = 국가
halls-filter-any = 모든 국가
halls-filter-3d = 3D 있음
halls-filter-go = 골라 보기
halls-filter-clear = 모두 보기
halls-no-match = 여기에는 맞는 부스가 없습니다
halls-no-match-more = 낱말을 줄이거나 모든 전시관에서 찾아보세요.
halls-search-all = 모든 전시관에서 찾기
halls-empty = 첫 자리가 비어 있습니다
halls-empty-more = 아직 참가기업이 없습니다. 입구 바로 옆, 가장 좋은 자리를 차지하세요.
halls-plan = 평면도
halls-plan-of = { $hall } 평면도
halls-plan-how = { $width } × { $depth } m. 색이 있는 자리를 누르면 부스로 갑니다.
halls-entrance = 입구
halls-gates = 다른 전시관으로 가는 문

# 박람회
events-lead = 며칠 동안 하나 이상의 전시관에서 열리는 박람회입니다. 현장과 함께 열리기도 합니다.
events-opens-in = { $time } 뒤 개막
events-when = 일시
events-where = 장소
events-opens = 개막
events-closes = 폐막
events-online = 온라인 전용
events-state-open = 진행 중
events-state-upcoming = 예정
events-state-closed = 종료
events-heading-open = 지금 열려 있습니다
events-heading-upcoming = 곧 열립니다
events-heading-closed = 끝났습니다
events-none = 예정된 박람회가 없습니다
events-none-more = 상설관은 언제나 열려 있습니다.
events-draft = 초안입니다. 주최자에게만 보입니다.
events-halls = 이 박람회의 전시관
events-halls-soon = 미리 둘러보실 수 있습니다. 개막하면 부스에 불이 켜집니다.
events-halls-over = 박람회는 끝났지만 상설관은 계속 열려 있습니다.

# 부스
show-stand = 부스 자리 { $number }
show-poster-alt = 앞에서 본 { $name }
show-ask = 이 부스에 물어보기
show-ask-go = 문의하기
show-ask-without = 채팅에는 자바스크립트가 필요합니다. 대신 메일을 보내실 수 있습니다.
show-ask-mail = 메일 쓰기
show-save = 저장하기
show-saved = 저장함
show-brochure = 브로슈어
show-products = 제품
show-price = 가격
show-moq = 최소 주문
show-moq-count = { NUMBER($count) }개
show-hs = HS 코드
show-size-word = 크기 (너비 × 높이 × 깊이)
show-size = { $width } × { $height } × { $depth } mm
show-size-drawing = { $beside ->
    [hand] 너비 { $width } mm, 높이 { $height } mm, 깊이 { $depth } mm를 손 옆에 같은 비율로 그린 그림
   *[door] 너비 { $width } mm, 높이 { $height } mm, 깊이 { $depth } mm를 문 옆에 같은 비율로 그린 그림
}
show-about = 부스 소개
show-product-about = 제품 소개
show-company = 기업 소개
show-brochures = 브로슈어
show-brochure-size = PDF, { $pages }쪽, { $size }
show-contact = 연락처
show-person = 담당자
show-email = 메일
show-phone = 전화
show-address = 주소
show-website = 누리집
show-share = 휴대전화에서 열기
show-share-more = 코드를 찍으면 휴대전화에서 이 부스를 보고 내 방에 놓아 볼 수 있습니다. 현장 부스에 인쇄해 두셔도 좋습니다.
show-share-png = 인쇄용 PNG
show-share-svg = 인쇄용 SVG
show-to-booth = 부스로 가기

# 검색
search-title = 검색: { $q }
search-label = 무엇을 찾으시나요?
search-hint = 제품, 기업, HS 코드
search-kinds = 결과 종류
search-kind-all = 전체
search-kind-booth = 부스
search-kind-product = 제품
search-kind-hall = 전시관
search-kind-event = 박람회
search-one-booth = 부스
search-one-product = 제품
search-one-hall = 전시관
search-one-event = 박람회
search-found = 결과 { $count }건
search-pages = 결과 페이지
search-before = 이전
search-next = 다음
search-page = { $pages }쪽 중 { $page }쪽
search-none = “{ $q }”에 대한 결과가 없습니다
search-none-more = 다른 낱말이나 더 짧은 낱말로 찾아보세요. 한국어와 영어 모두 됩니다.
search-start = 전시관에서 시작하기

# API 문서
docs-title = API
docs-lead = 화면에서 하는 일은 프로그램도 할 수 있습니다. 기계가 읽는 문서:
docs-without = 대화형 문서에는 자바스크립트가 필요합니다. 위 문서에 모든 내용이 있습니다.

# 전시관과 박람회의 오류
error-hall-not-found = 그런 전시관이 없습니다. 옮겨졌을 수 있으니 전시관 목록에서 찾아보세요.
error-stand-in-use = 새 평면도에 { $stand } 자리가 없는데 그 자리에 부스가 있습니다. 부스를 먼저 옮겨 주세요.
error-event-not-found = 그런 박람회가 없거나 아직 공개되지 않았습니다.
error-event-slug-taken = “{ $slug }” 주소는 다른 박람회가 쓰고 있습니다. 다른 주소를 골라 주세요.
error-organizers-only = 주최자만 할 수 있습니다.
error-time-skipped = 그 시간대에는 없는 시각입니다. 한 시간 앞이나 뒤를 골라 주세요.
error-closes-before-opening = 폐막은 개막보다 뒤여야 합니다.
error-invalid-slug = 영문 소문자와 숫자, 붙임표로 2자에서 64자까지 써 주세요.
