# 부스 옆의 대화
chat-ask = 문의하기
chat-start = 대화 시작하기
chat-invite = 편하게 적어 주세요. 부스 담당자가 여기에서 답해 드리며, 다른 분들도 함께 읽을 수 있습니다.
chat-present = { $count }명이 함께 있습니다
chat-present-staff = { $count ->
    [0] 지금은 다른 분이 없습니다
   *[other] { $count }명이 부스에 있습니다
}
chat-alone = 질문을 남겨 주시면 이곳에 답해 드립니다.
chat-unread = 새 메시지 { $count }개
chat-close = 대화 닫기
chat-load-failed = 대화를 열지 못했습니다. 연결을 확인하고 다시 시도해 주세요.

# 메시지
chat-messages = 메시지
chat-empty = 첫 질문을 남겨 보세요
chat-empty-hint = 가격, 샘플, 납기, 사용법까지 무엇이든 괜찮습니다.
chat-earlier = 이전 메시지 보기
chat-to-end = 최신 메시지로
chat-new = 새 메시지
chat-today = 오늘
chat-yesterday = 어제
chat-staff = 부스 담당자
chat-you = 나
chat-says = { $author }: { $body }
chat-waiting = 보내기를 기다리는 중
chat-retry = 다시 보내기
chat-discard = 지우기
chat-not-sent = 보내지 못했습니다. 다시 시도해 주세요.

# 쓰기
chat-write = 메시지
chat-write-hint = 메시지를 입력하세요
chat-send = 보내기
chat-left = { $left }자 더 쓸 수 있습니다
chat-too-long = { $over }자가 넘었습니다. 줄이거나 나누어 보내 주세요.
chat-offline = 오프라인입니다. 쓰신 내용은 보관했다가 연결되면 바로 보내 드립니다.
chat-connecting = 연결하는 중…

# 손님의 이름
chat-name = 어떻게 불러 드릴까요?
chat-name-hint = 메시지 옆에 표시됩니다. 계정이 없어도 됩니다.
chat-name-send = 보내기
chat-name-refused = 60자 이내로 이름을 적어 주세요.
chat-name-failed = 이름을 저장하지 못했습니다. 연결을 확인하고 다시 시도해 주세요.

# 스튜디오의 받은 대화
chat-inbox-empty = 아직 부스가 없습니다
chat-inbox-to-studio = 스튜디오로
chat-unread-short = 새 메시지 { $count }
chat-back = 목록으로
chat-to-booth = 부스 열기
chat-waiting-count = 메시지 { $count }개가 답을 기다립니다
chat-waiting-hint = 방문객은 몇 분 안에 마음을 정합니다. 내일의 긴 답보다 지금의 짧은 답이 낫습니다.
chat-waiting-go = 읽고 답하기

# 오류
error-room-not-found = 이 대화는 열 수 없습니다. 부스가 닫혔거나 로그인이 필요할 수 있습니다.
error-may-not-write = 여기에서는 읽기만 하실 수 있습니다.
error-message-too-long = 이 메시지는 { $length }자입니다. { $limit }자까지 보내실 수 있으니 줄여 주세요.
error-message-empty = 아직 내용이 없습니다.
error-message-unstorable = 저장할 수 없는 문자가 들어 있습니다. 특수 문자를 빼고 다시 적어 주세요.
error-name-required = 먼저 이름을 알려 주세요.
error-too-fast = 조금 빠릅니다. { $seconds }초만 기다려 주세요.
error-busy = 지금 많은 분이 들어오고 계세요. { $seconds }초 뒤에 다시 시도할게요.
error-too-many-rooms = 열어 둔 대화가 너무 많습니다. 다른 탭을 하나 닫아 주세요.
error-not-joined = 연결이 잠시 끊겼습니다. 다시 시도해 주세요.
error-other-person = 로그인하시기 전에 다른 이름으로 쓰신 메시지입니다. 지금 이름으로 보낼까요?
error-staff-only = 받은 대화는 부스에서 답하는 분을 위한 곳입니다. 기업 대표 담당자에게 초대를 부탁해 주세요.

# 사진, 번역, 모두에게 보이는 답변
error-chat-picture-unknown = 다른 대화에 올리신 사진이에요. 여기에 다시 올려 주세요.
error-chat-picture-not-found = 사진이 더 이상 없거나 볼 수 있는 권한이 없습니다.
error-picture-refused = 사진을 읽지 못했습니다. 8MB 이하의 JPEG, PNG, WebP 사진을 올려 주세요.
error-picture-heic = HEIC 사진은 많은 컴퓨터에서 열리지 않습니다. JPEG로 저장해 다시 올려 주세요. 아이폰은 설정 → 카메라 → 포맷 → 높은 호환성을 고르시면 됩니다.
error-picture-oversized = 사진이 { $limit_mb }MB보다 큽니다. 크기를 줄여 주세요.
error-pictures-busy = 지금 사진이 많이 올라오고 있습니다. 30초쯤 뒤에 다시 시도해 주세요.
error-translation-not-configured = 이 전시에는 번역 서비스가 연결되어 있지 않습니다.
error-translation-failed = 번역 서비스가 응답하지 않았습니다. 잠시 후 다시 시도해 주세요.
error-may-not-promote = 이 부스의 회사 분들만 답변을 모두에게 보여 줄 수 있습니다.
error-answer-without-part = 질문과 답변 모두 지금 부스에 있는 부분을 가리키지 않습니다.
error-answer-not-shown = 지금 보이는 답변 가운데 이 답변이 없습니다.
error-card-unknown = 이 부스에는 그 제품이나 브로슈어가 더 이상 없습니다.

# 부분, 답글, 함께 보이는 것
chat-pin-about = 이 부분에 대해:
chat-pin-part = 이 부분
chat-pin-no-3d = 지금은 3D가 켜져 있지 않습니다. 메시지가 가리키는 곳: { $label }
chat-came = { $author } 님이 여기를 물었습니다: { $body }
chat-reply-to = { $author } 님께 답글: { $words }
chat-reply-chip = { $author } 님께 답글
chat-reply-earlier = 이전 메시지
chat-take-off = 빼기: { $words }
chat-product = 제품
chat-products = 제품
chat-brochure = 브로슈어 (PDF)
chat-brochures = 브로슈어
chat-picture = 사진
chat-picture-alt = 대화에 올라온 사진
chat-picture-coming = 사진을 올리고 있습니다…
chat-add = 사진, 제품, 브로슈어 넣기
chat-add-picture = 사진 고르기
chat-attached = 첨부
chat-asked = 방문객이 물었어요

# 메시지에 하는 일
chat-more = { $author } 님의 메시지 더 보기
chat-reply = 답글
chat-edit = 고치기
chat-editing = 보내신 메시지를 고치고 있습니다.
chat-cancel = 취소
chat-delete = 지우기
chat-deleted = 지워진 메시지입니다.
chat-edited = 고침
chat-sign = { $sign } 남기기
chat-sign-count = { $sign }: { $count }명
chat-translate = 번역
chat-translated-by = { $host } 번역
chat-failed = 잘되지 않았습니다. 다시 시도해 주세요.

# 신고
chat-report = 신고
chat-sanction = 글쓴이 참여 제한
chat-report-title = 이 메시지 신고
chat-report-reason = 어떤 점이 문제인가요?
chat-report-spam = 광고나 도배
chat-report-abuse = 모욕, 혐오, 협박
chat-report-personal = 다른 사람의 개인정보
chat-report-other = 그 밖의 이유
chat-report-words = 알려 주실 내용 (선택)
chat-report-send = 신고하기
chat-reported = 고맙습니다. 운영자가 살펴보겠습니다.
chat-conduct = 대화 예절

# 답변을 모두에게 보이기
chat-promote = 이 부분에서 모두에게 보이기
chat-promote-hint = 질문과 답변이 모델 위의 안내점이 되어 모든 방문객에게 보입니다. 보이기 전에 문장을 다듬어 주세요.
chat-promote-private = 비공개로 받은 질문입니다. 방문객이 드러나지 않게 질문과 답변을 새로 적어 주세요.
chat-promote-title-ko = 질문 (한국어)
chat-promote-title-en = 질문 (영어)
chat-promote-text-ko = 답변 (한국어)
chat-promote-text-en = 답변 (영어)
chat-promote-send = 모두에게 보이기
chat-promoted = 이제 이 부분에서 모두가 볼 수 있습니다.
chat-promote-closed = 지금은 부스가 공개되어 있지 않습니다.

# 공개 대화와 비공개 대화
chat-tabs = 대화 고르기
chat-tab-all = 모두가 읽는 대화
chat-tab-own = 부스와 나만의 대화
chat-private-lead = 나와 이 부스의 담당자만 읽는 대화입니다.
chat-private-start = 시작하기
chat-seen = 읽음
chat-typing = { $author } 님이 쓰고 있습니다…
chat-typing-more = { $author } 님 외 { $count }명이 쓰고 있습니다…

# 답변을 기다리는 동안
chat-online = 부스 담당자가 자리에 있습니다.
chat-away = 지금은 부스 담당자가 자리에 없습니다.
chat-reply-minutes = 답변은 보통 { $count }분 안에 옵니다.
chat-reply-hours = 답변은 보통 { $count }시간 안에 옵니다.
chat-reply-days = 답변은 보통 { $count }일 안에 옵니다.
chat-reply-target = 이 부스는 { $minutes }분 안에 답하려고 합니다.
chat-callback = 연락 요청하기
chat-callback-way = 어떻게 연락드릴까요?
chat-callback-mail = 이메일
chat-callback-phone = 전화
chat-callback-chat = 이 대화에서
chat-callback-address = 이메일 주소나 전화번호
chat-callback-at = 언제가 좋으세요?
chat-callback-zone = 지금 계신 곳의 시간 ({ $zone })
chat-callback-send = 요청하기
chat-callback-asked = 고맙습니다. 부스에 연락 방법과 시간을 전했습니다.

# 쓰는 분이 보는 안내
chat-held = 잘 받았습니다. 운영자가 먼저 읽은 뒤 모두에게 보입니다.
chat-locked = 운영자가 잠시 대화를 닫았습니다. 읽기는 계속하실 수 있습니다.
chat-locked-staff = 잠긴 대화입니다. 담당자만 쓸 수 있습니다.
chat-slow = 모두가 읽기 편하도록 메시지 사이에 { $seconds }초를 두고 보내 주세요.
chat-reply-target-hours = 이 부스는 { $hours }시간 안에 답하려고 합니다.
chat-muted = 운영자가 이 대화에서 쓰기를 잠시 멈추었습니다. 읽기는 계속하실 수 있습니다. 잘못되었다고 생각하시면 운영자에게 알려 주세요.
chat-withdraw = 모두에게 보이지 않기
chat-withdrawn = 이제 보이지 않습니다.
chat-save = 대화 저장
chat-save-as = 이 대화를 { $format }로 저장
