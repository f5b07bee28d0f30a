# 대화의 질서: 주최 측과 참가 기업의 화면
moderation-title = 대화 관리
moderation-lead = 우리 대화에서 신고된 글과 확인을 기다리는 메시지, 참여가 제한된 분을 봅니다.
console-tab-moderation = 대화 관리
console-moderation-lead = 모든 대화의 신고와 확인을 기다리는 메시지, 참여가 제한된 분을 봅니다.
console-queue-kind-report = 신고된 메시지
console-queue-kind-held = 확인을 기다리는 메시지
moderation-done = 처리했습니다.
moderation-reports = { $count ->
    [0] 신고
   *[other] 신고 { $count }건
}
moderation-no-reports = 기다리는 신고가 없습니다
moderation-reason-spam = 광고·도배
moderation-reason-abuse = 욕설·괴롭힘
moderation-reason-personal = 개인정보
moderation-reason-other = 기타
moderation-before = 이전 내용:
moderation-says = 신고하신 분의 말:
moderation-delete = 메시지 삭제
moderation-dismiss = 문제 없음
moderation-held = { $count ->
    [0] 확인을 기다리는 메시지
   *[other] 확인을 기다리는 메시지 { $count }개
}
moderation-no-held = 기다리는 메시지가 없습니다.
moderation-release = 보이게 하기
moderation-refuse = 보이지 않게 두기
moderation-sanction = 글쓴이의 참여 제한하기
moderation-what = 제한
moderation-mute = 글쓰기 제한
moderation-ban = 참여 제한
moderation-how-long = 기간
moderation-minutes-10 = 10분
moderation-minutes-60 = 1시간
moderation-minutes-1440 = 하루
moderation-minutes-10080 = 일주일
moderation-for-good = 해제할 때까지
moderation-until = 기한
moderation-where = 범위
moderation-reach-room = 이 대화
moderation-reach-company = 이 기업의 모든 대화
moderation-reach-venue = 전시 전체
moderation-reason = 사유
moderation-reason-hint = 동료와 기록을 위한 것입니다. 글쓴이에게는 보이지 않습니다.
moderation-sanction-do = 제한하기
moderation-sanctions = { $count ->
    [0] 참여가 제한된 분
   *[other] 참여가 제한된 분 { $count }명
}
moderation-no-sanctions = 제한된 분이 없습니다.
moderation-lift = 해제
moderation-words = 확인이 필요한 표현
moderation-words-lead = 이 표현이 든 방문객의 메시지는 담당자가 확인한 뒤에 보입니다.
moderation-word = 단어나 문구
moderation-word-hold = 추가
moderation-word-free = { $word } 지우기
moderation-room-booth = 부스 대화
moderation-room-talk = 일대일 대화
moderation-room-event = 행사 대화방
moderation-room-hall = 전시관 대화
moderation-room-help = 안내 데스크

# 오류
error-visitor-not-found = 이 방문객은 더 이상 없습니다.
error-sanction-not-found = 이미 해제되었거나 다른 분이 결정할 일입니다.
error-not-to-be-sanctioned = 자신이나 주최 측은 제한할 수 없습니다.
error-report-not-found = 이미 처리되었거나 다른 분이 결정할 일입니다.
error-held-not-found = 이미 처리되었거나 다른 분이 결정할 일입니다.
error-word-not-found = 이 표현은 더 이상 목록에 없습니다.
error-too-many-words = 목록에는 { $limit }개까지 담을 수 있습니다. 먼저 몇 개를 지워 주세요.
error-unstorable-characters = 저장할 수 없는 문자가 들어 있습니다. 다시 적어 주세요.

moderation-rooms = 대화방
moderation-messages = 메시지 { $count }개
moderation-locked = 방문객 닫힘
moderation-lock = 방문객에게 닫기
moderation-unlock = 다시 열기
moderation-pause = 방문객 메시지 사이의 간격
moderation-pause-0 = 간격 없음
moderation-pause-5 = 5초
moderation-pause-30 = 30초
moderation-pause-60 = 1분
moderation-pause-300 = 5분
moderation-pause-set = 적용
moderation-waiting = 기다리는 일
moderation-sanction-of = { $author } 님의 참여 제한하기
moderation-given-mute = { $author } 님은 이제 여기에 글을 쓸 수 없습니다.
moderation-given-ban = { $author } 님은 이제 여기에 참여할 수 없습니다.
