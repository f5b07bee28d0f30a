# 3D 전시관의 안내 관람.
tour-label = 안내 관람
tour-stop = { $stand } · { $stops }곳 중 { $stop }번째
tour-back = 이전 부스
tour-next = 다음 부스
tour-pause = 잠시 멈추기
tour-go-on = 관람 이어 가기
tour-again = 처음부터 다시 보기
tour-leave = 안내 관람 마치기
tour-walking = { $stops }곳 중 { $stop }번째, { $stand } { $name } 부스로 가고 있습니다.
tour-looking = { $stand }, { $name }. { $words }
tour-paused = 안내 관람을 잠시 멈췄습니다. 자유롭게 둘러보시고, ‘관람 이어 가기’를 누르면 계속합니다.
tour-over = 안내 관람이 끝났습니다. 모든 부스를 둘러보셨습니다.
