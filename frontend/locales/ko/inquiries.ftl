# Questions to a booth, how long it takes to answer, and asking to be called
replies-online = 지금 담당자가 있습니다
replies-offline = 지금은 담당자가 자리에 없습니다
replies-median = 이 부스는 보통 { $span } 안에 답합니다.
replies-share = 최근 90일 동안 문의 { $asked }건 중 { $answered }건에 답했습니다
replies-target = 이 부스는 { $span } 안에 답하려고 합니다.
replies-none = 아직 통계가 없습니다. 답변이 다섯 건 이상 모이면 보여 드립니다.

callback-title = 연락 요청
callback-lead = 궁금한 점을 남겨 주시면 { $booth }에서 연락드립니다.
callback-question = 궁금한 점
callback-way = 어떻게 연락드릴까요?
callback-way-mail = 메일로
callback-way-phone = 전화로
callback-way-chat = 여기 채팅으로
callback-address = 메일 주소 또는 전화번호
callback-address-hint = 채팅이면 비워 두세요. 전화번호는 +82 53 123 4567처럼 국가 번호와 함께 적어 주세요.
callback-at-hint = 메일이면 날짜와 시간을 비워 두셔도 됩니다.
callback-kept = 문의와 연락처는 이 부스가 보고, 제때 답이 없으면 주최자도 봅니다. 연락처는 답변을 드린 뒤 30일이 지나면 삭제됩니다.
callback-go = 보내기
callback-asked = 부스에 문의를 전했습니다
callback-sent = 부스에서 연락드리겠습니다.

studio-reply-target = 문의에 답하는 목표 시간
studio-reply-target-hint = 통계가 모일 때까지 방문자에게 보입니다. 이보다 오래 기다린 문의는 담당자 모두에게, 그다음 주최자에게 전달됩니다.
studio-reply-target-go = 저장
studio-reply-target-saved = 저장했습니다. 새 문의부터 적용됩니다.

console-queue-kind-inquiry = 답변 없는 문의

error-inquiry-not-found = 그런 문의가 없거나 다른 분이 답하는 문의입니다.
error-own-booth = 내 부스입니다. 받은 문의함에서 답해 주세요.
error-reason-required = 닫기 전에 답변하시거나 사유를 골라 주세요.
error-unknown-reason = 목록에서 사유를 골라 주세요.
error-nothing-asked = 아직 아무 문의도 없습니다.
error-already-waiting = 방문자가 다시 문의했습니다. 그 문의가 이미 기다리고 있습니다.
error-not-a-member = 이 회사의 담당자가 아닙니다.
error-callback-not-found = 그 연락 요청은 더 이상 없습니다.
error-unknown-way = 메일, 전화, 채팅 가운데 골라 주세요.
error-invalid-phone = 전화번호를 +82 53 123 4567처럼 적어 주세요.
error-slot-too-far = 60일 넘게 남은 날짜입니다. 더 이른 날짜를 골라 주세요.
error-unknown-reply-target = 5분에서 7일 사이로 골라 주세요.
