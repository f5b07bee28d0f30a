# Asking a booth for a meeting
meeting-title = 상담 요청
meeting-lead = { $booth }에 원하시는 시간을 알려 주세요. 답변은 부스와의 비공개 대화에서 보실 수 있습니다.
meeting-name = 이름
meeting-day = 날짜
meeting-time = 시간
meeting-zone = 시간대
meeting-zone-hint = 예: Asia/Seoul, Europe/Berlin
meeting-topic = 어떤 상담을 원하시나요?
meeting-seen = 요청은 부스만 읽으며, 제때 답이 없으면 주최자도 봅니다.
meeting-go = 요청 보내기
meeting-read = 대화 보기
meeting-asked = 부스에 요청을 전했습니다
meeting-sent = 답변은 부스와의 비공개 대화에서 보실 수 있습니다.
meeting-words = 상담을 요청합니다: { $there } ({ $zone }), UTC로는 { $utc }입니다.
meeting-words-utc = 상담을 요청합니다: { $at } (UTC)

error-unclear-day = 날짜를 골라 주세요.
error-unclear-time = 시간을 14:30처럼 적어 주세요.
error-day-past = 이미 지난 시간입니다. 더 늦은 시간을 골라 주세요.
error-day-too-far = 1년 넘게 남은 날짜입니다. 더 이른 날짜를 골라 주세요.
