# 주최 측 안내 데스크
help-title = 주최 측에 문의하기
help-lead = 길을 잃으셨거나 부스를 찾지 못하셨나요? 편하게 적어 주세요. 주최 측만 함께 봅니다.
help-invite = 여기에 적으신 내용은 주최 측만 함께 봅니다.
help-messages = 주최 측과 나눈 대화
help-save = 이 대화 저장하기:
help-name = 이름
help-question = 문의 내용
help-start = 주최 측에 쓰기
help-go-on = 이어서 쓰기
help-send = 보내기
help-sent = 보냈습니다. 다시 오시면 이곳에서 답을 보실 수 있습니다.
help-ask = 주최 측에 문의하기

# 행사와 전시관의 대화
room-event = 행사 대화방
room-event-invite = 행사에 오신 모든 분이 함께 읽습니다. 참가 기업과 주최 측에는 표시가 붙습니다.
room-event-closed = 대화방은 행사와 함께 열리고 닫힙니다.
room-hall = 무대 앞 대화
room-hall-invite = 이 전시관에 계신 모든 분이 함께 읽습니다. 참가 기업과 주최 측에는 표시가 붙습니다.
room-without = 이 대화에는 자바스크립트가 필요합니다. 주최 측에는 지금도 문의하실 수 있습니다.

# 스크립트 없이 보는 대화
thread-staff = 담당자
thread-nobody = 떠난 분
thread-deleted = 삭제된 메시지입니다.

# 주최 측 화면
console-tab-help = 안내 데스크
console-help-lead = 주최 측에 문의하신 분들입니다. 가장 오래 기다린 분이 맨 위에 있습니다.
console-help-reply = 답하기
console-help-waits = 답을 기다립니다
console-help-answered = 답변함
console-help-none = 아직 문의가 없습니다
console-help-none-hint = 전시관과 행사 페이지, 그리고 모든 페이지 아래에서 안내 데스크를 찾을 수 있습니다.
console-help-back = 모든 대화
console-help-answer = 답변
console-help-invite = 이 방문객과 주최 측만 함께 봅니다.
console-queue-kind-help = 주최 측 문의
