# 걸어 다니는 3D 전시관.
hall-enter = 3D로 둘러보기
hall-dialog = 3D 전시관
hall-dialog-of = { $hall } 3D 전시관
hall-canvas = { $hall } 3D 전시관입니다. 화살표 키나 WASD로 걷고, Q와 E로 돌고, Enter로 앞에 있는 부스를 엽니다. ‘부스 찾기’에 모든 자리가 있습니다.
hall-leave = 나가기
hall-close = 닫기
hall-try-again = 다시 시도
hall-loading = 전시관 문을 열고 있습니다…
hall-loading-booths = 부스를 준비하고 있습니다: { $all }곳 중 { $done }곳
hall-no-webgl = 이 브라우저에서는 3D를 볼 수 없습니다. 전시관의 모든 내용은 이 페이지 목록에서 보실 수 있습니다.
hall-failed = 3D 전시관을 열지 못했습니다. 다시 시도해 주세요. 이 페이지의 목록은 그대로 쓰실 수 있습니다.
hall-scene-failed = 연결이 끊겼는지 전시관을 불러오지 못했습니다. 다시 시도하시거나 목록으로 돌아가 주세요.
hall-context-lost = 그래픽 장치가 잠시 쉬고 있습니다. 전시관이 곧 저절로 돌아옵니다.
hall-reload = 페이지 새로 고침
hall-other-version = 이 페이지가 열려 있는 동안 마루가 새로워져서, 이 전시관을 보려면 새 페이지가 필요합니다. 새로 고쳐 주세요. 잃는 것은 없습니다.
hall-booth-gone = { $name } 부스가 방금 이 자리를 떠났습니다. 전시관은 그대로이고, 다른 부스는 ‘부스 찾기’에서 찾으실 수 있습니다.
hall-offline = 네트워크가 끊겼습니다. 이미 불러온 곳은 계속 둘러보실 수 있고, 나머지는 다시 연결되면 이어집니다.
hall-online = 네트워크가 다시 연결되었습니다.
hall-hint = 화살표 키나 WASD로 걷고, 끌어서 둘러보세요. 부스를 클릭하면 그 앞으로 갑니다.
hall-hint-touch = 왼쪽 패드로 걷고, 화면을 밀어 둘러보세요. 부스를 누르면 그 앞으로 갑니다.
hall-map = 내 위치가 표시된 평면도
hall-joystick = 걷기 패드
hall-jump = 부스 찾기
hall-jump-placeholder = 회사, 제품 또는 부스 번호
hall-jump-none = 찾는 부스가 없습니다. 더 짧게 쓰시거나 A-03처럼 번호로 찾아 보세요.
hall-jump-count = { $count ->
    [0] 찾은 자리가 없습니다
   *[other] 자리 { $count }곳을 찾았습니다
}
hall-plate-available = 참가 가능한 자리
hall-plate-closed = 지금은 닫힘
hall-card-label = { $stand } 자리 안내
hall-card-closed = 지금은 닫혀 있는 부스입니다. 부스 페이지는 보실 수 있습니다.
hall-card-empty = { $width } × { $depth } m 자리입니다. 참가기업을 기다리고 있습니다.
hall-open-booth = 부스 열기
hall-walk-in = 안으로 들어가기
hall-gate-text = 다른 전시관으로 가는 문입니다.
hall-gate-go = 그 전시관으로 가기
hall-here = { $stand }, { $name } 부스 앞입니다.
hall-here-closed = { $stand }, { $name } 부스 앞입니다. 지금은 닫혀 있습니다.
hall-here-empty = { $stand } 자리 앞입니다. 참가하실 수 있는 자리입니다.
hall-vr = VR
hall-vr-exit = VR 나가기
hall-vr-left = VR에서 나왔습니다.
hall-vr-failed = VR을 시작하지 못했습니다. 헤드셋이 켜져 있고 이 페이지에 허용되어 있는지 확인한 뒤 다시 시도해 주세요.
