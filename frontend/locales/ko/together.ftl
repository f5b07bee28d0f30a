# 3D 전시관에서 함께 걷기.
together-people = 함께 있는 분들
together-close = 닫기
together-connecting = 누가 계신지 살펴보고 있습니다…
together-alone = 지금은 혼자 걷고 계세요. 전시관은 그대로 둘러보실 수 있습니다.
together-count = { $count ->
    [1] 지금은 혼자 계세요
   *[other] 지금 { $count }명이 함께 계세요
}
together-figures = 사람 모습 보기
together-figures-guest = 켜면 다른 분들께 이름 없는 모습으로 보입니다. 끄면 서로 보이지 않고, 인원수에만 포함됩니다.
together-figures-named = 켜면 다른 분들께 { $name }(이)라는 이름과 함께 보입니다. 끄면 서로 보이지 않고, 인원수에만 포함됩니다.
together-seen = 전시관의 다른 분들께 내 모습이 보입니다. ‘함께 있는 분들’에서 끄실 수 있어요.
together-guest = 방문자 { $number }
together-staff = 부스 담당자
together-organizer = 주최 측
together-leader = { $company } { $name }
together-tour = 사람이 이끄는 안내
together-followers = { $count ->
    [0] 아직 따라가는 분이 없어요
   *[other] { $count }명이 따라가고 있어요
}
together-follow = 따라가기
together-not-now = 다음에
together-invited = { $leader } 님이 전시관을 안내하고 있어요.
together-following = { $leader } 님을 따라가고 있어요. 걷거나 둘러보면 잠시 벗어납니다.
together-step-out = 벗어나기
together-out = 안내에서 벗어나셨어요. { $leader } 님은 계속 안내하고 있습니다.
together-stepped-out = 안내에서 벗어나셨어요. ‘다시 따라가기’를 누르면 돌아갑니다.
together-rejoin = 다시 따라가기
together-leave = 안내 그만 보기
together-over = 안내가 끝났습니다. 이제 자유롭게 둘러보세요.
together-lead = 전시관 안내하기
together-lead-end = 안내 마치기
together-lead-began = 이제 안내를 시작합니다. 전시관에 계신 모든 분께 알렸어요.
together-lead-ended = 안내를 마쳤습니다.
together-leading = { $count ->
    [0] 안내 중입니다. 아직 따라오는 분이 없어요.
   *[other] 안내 중입니다. { $count }명이 같은 곳을 보고 있어요.
}
together-no-answer = 지금 연결이 느립니다. 다시 눌러 주세요.
together-failed = 처리하지 못했습니다. 다시 시도해 주세요.
error-event-not-open = 지금은 열려 있는 박람회가 아니어서 각자 둘러보고 계세요.
error-other-version = 페이지를 여신 뒤 마루가 새로워졌습니다. 새로고침하면 다른 분들을 볼 수 있어요.
error-hall-full = 지금 함께 계신 분이 아주 많아 잠시 혼자 둘러보게 됩니다.
error-may-not-lead = 안내는 주최 측과 이 관에 부스가 있는 담당자가 할 수 있습니다. 해당 계정으로 로그인해 주세요.
error-tour-over = 이 안내는 끝났습니다.
error-not-entered = 연결이 잠시 끊겼습니다. 다시 시도해 주세요.
error-moves-too-fast = 조금 빨랐어요. 잠시 후 다시 시도해 주세요.
