# 대화 예절
conduct-title = 대화 예절
conduct-lead = 여러 나라의 기업과 방문객이 이곳에서 만납니다. 누구나 편하게 이야기할 수 있도록 몇 가지를 함께 지켜 주세요.
conduct-kind = 부스에서 마주 보고 말하듯이
conduct-kind-more = 생각이 달라도 다정하게 말해 주세요. 모욕과 협박, 출신·신념·성별·생활 방식을 얕보는 말은 이곳에 남길 수 없습니다.
conduct-topic = 전시 이야기를 나눠요
conduct-topic-more = 제품, 가격, 납기, 협력에 대해 물어보세요. 다른 것을 알리는 광고나 되풀이되는 같은 메시지는 지워집니다.
conduct-private = 개인정보는 지켜 주세요
conduct-private-more = 다른 분의 전화번호, 주소, 신분증, 사진을 올리지 마세요. 내 연락처는 부스와 나만 읽는 대화에서 알려 주시면 됩니다.
conduct-honest = 나를 있는 그대로
conduct-honest-more = 다른 기업이나 사람을 대신해 말하지 마세요. 담당자 표시는 기업이 정한 분에게만 붙습니다.
conduct-report = 어긋난 메시지는 신고해 주세요
conduct-report-more = 모든 메시지의 메뉴에 ‘신고’가 있습니다. 운영자가 신고를 읽으며, 누가 신고했는지는 상대방에게 알려지지 않습니다.
conduct-after = 그다음에는
conduct-after-more = 운영자는 메시지를 지우거나, 잠시 쓰기를 멈추게 하거나, 내보낼 수 있습니다. 모든 조치는 이유와 함께 기록되며, 다시 살펴 달라고 요청하실 수 있습니다.
conduct-help = 운영자에게 쓰기
