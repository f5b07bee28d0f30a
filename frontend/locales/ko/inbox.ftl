# 담당자 받은 문의함
inbox-title = 받은 문의
inbox-list = 대화 목록
inbox-boxes = 문의함
inbox-box-open = 진행 중
inbox-box-mine = 내 담당
inbox-box-waiting = 답변 대기
inbox-box-closed = 종료
inbox-search = 이름이나 메시지로 찾기
inbox-rooms = 대화방
inbox-conversation = 대화
inbox-card = 방문자
inbox-pick = 대화를 골라 읽고 답해 주세요.
inbox-room-no-script = 이 대화방은 실시간이라 자바스크립트가 필요해요. 여기서 받은 문의는 목록에 있어요.
inbox-cannot-open = 대화를 열지 못했어요. 연결을 확인하고 다시 해 주세요.
inbox-nobody = 방문자
inbox-more = 더 보기
inbox-failed = 목록을 불러오지 못했어요. 잠시 뒤 다시 불러올게요.
inbox-none-open = 진행 중인 대화가 없어요. 새 문의는 저절로 여기에 나타나요.
inbox-none-mine = 맡은 대화가 없어요. 진행 중인 대화에서 하나 맡아 보세요.
inbox-none-waiting = 기다리는 분이 없어요. 수고하셨어요.
inbox-none-closed = 아직 종료한 대화가 없어요.
inbox-none-found = 찾는 내용이 없어요. 이름이나 메시지 속 단어로 찾아 보세요.
inbox-private = 비공개
inbox-public = 공개
inbox-private-hint = 방문자와 우리 팀만 볼 수 있어요.
inbox-public-hint = 모두가 함께 봐요.
inbox-answered-by-us = 답변:
inbox-held-by = { $name }
inbox-minutes = { $count }분
inbox-hours = { $count }시간
inbox-days = { $count }일
inbox-wait = { $waited }째 기다림
inbox-wait-near = { $waited }째 기다림, { $left } 남음
inbox-wait-late = 늦음: { $waited }째 기다림
inbox-state-waiting = 대기
inbox-state-answered = 답변함
inbox-state-closed = 종료
inbox-state-new = 새 대화

# 처리
inbox-take = 내가 맡기
inbox-hand = 넘기기
inbox-hand-go = 넘기기
inbox-hand-me = 나에게
inbox-close = 종료
inbox-close-go = 종료하기
inbox-close-why = 아직 답변이 없어요. 왜 여기서 끝내나요?
inbox-close-note = 팀을 위한 메모
inbox-reopen = 다시 열기
inbox-reason-answered-elsewhere = 다른 방법으로 답했어요
inbox-reason-no-question = 문의가 아니었어요
inbox-reason-duplicate = 같은 문의가 또 왔어요
inbox-reason-spam = 스팸이에요
inbox-reason-other = 다른 이유 (메모 참고)
inbox-reason-withdrawn = 방문자가 거두었어요
inbox-reason-erased = 방문자 요청으로 지웠어요
inbox-stale = 방금 동료가 바꿨어요. 지금 상태를 보여 드려요.
inbox-act-failed = 처리하지 못했어요. 다시 해 주세요.

# 방문자 카드
inbox-guest = 손님
inbox-account = 가입한 방문자
inbox-card-booth = 부스
inbox-card-language = 언어
inbox-card-since = 첫 방문
inbox-card-zone = 시간대
inbox-card-callbacks = 연락을 바라요
inbox-card-asked = 문의한 제품
inbox-card-looked = 둘러본 곳
inbox-card-earlier = 지난 대화
inbox-card-closed = 종료 이유
inbox-callback-mail = 메일로
inbox-callback-phone = 전화로
inbox-callback-chat = 이 대화에서
inbox-callback-do = 연락했어요
inbox-callback-done = 완료

# 준비한 답변
inbox-canned = 준비한 답변
inbox-canned-find = 준비한 답변 찾기
inbox-canned-none = 아직 준비한 답변이 없어요.
inbox-canned-edit = 준비한 답변 고치기
inbox-answers = 준비한 답변
inbox-answers-lead = 자주 받는 질문에 한 번만 잘 답해 두세요. 담당자가 두 번만 누르면 메시지에 들어가요.
inbox-answers-none = 아직 준비한 답변이 없어요
inbox-answers-none-hint = 납기, 샘플, 최소 주문량 같은 답을 두 언어로 한 번만 써 두세요.
inbox-answer-new = 새 답변
inbox-answer-company = 참가기업
inbox-answer-title = 이름
inbox-answer-title-hint = 우리 팀만 봐요.
inbox-answer-body = 답변
inbox-answer-body-hint = 방문자의 언어로 쓴 답이 있으면 그 언어로 들어가요.
inbox-answer-remove = 이 답변 지우기
inbox-answer-kept = 답변을 저장했어요.
inbox-answer-removed = 답변을 지웠어요.
error-canned-answer-not-found = 이제 없는 답변이에요.
error-too-many-canned-answers = 한 기업이 답변을 { $limit }개까지 둘 수 있어요. 하나를 먼저 지워 주세요.

# 소리와 브라우저 알림
inbox-sound-on = 소리 켜짐
inbox-sound-off = 소리 꺼짐
inbox-push-start = 자리를 비워도 알려 주세요
inbox-push-stop = 알림 그만 받기
inbox-push-on = 페이지를 닫아도 이 브라우저가 새 문의를 알려 드려요.
inbox-push-off = {""}
inbox-push-blocked = 이 브라우저가 이 사이트의 알림을 막고 있어요. 브라우저 설정에서 허용할 수 있어요.
inbox-push-unsupported = {""}
inbox-push-failed = 잘 되지 않았어요. 잠시 뒤 다시 해 주세요.

# 메일 링크로 답하기
reply-title = 이 문의에 답하기
reply-lead = { $name } 님이 { $booth } 담당자로 답해요.
reply-write = 답변
reply-sent = 답변을 보냈어요.
reply-to-inbox = 받은 문의 열기
error-reply-link-unknown = 이제 쓸 수 없는 링크예요. 로그인해서 받은 문의에서 답해 주세요.
error-reply-link-expired = 7일 동안 쓸 수 있는 링크인데 기한이 지났어요. 로그인해서 받은 문의에서 답해 주세요.
