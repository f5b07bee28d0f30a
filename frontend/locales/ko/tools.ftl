# 부스 3D 보기의 도구
tools-bar = 도구
tools-opened = { $name } 도구를 열었습니다. Esc 키로 닫습니다.
tools-closed = { $name } 도구를 닫았습니다.
tools-failed = 도구를 열지 못했습니다. 다시 시도해 주세요.
tools-percent = { $percent }%

tools-measure = 길이 재기
tools-measure-hint = 화면에서 두 점을 누르세요. 모서리 가까이를 누르면 모서리에 맞춰집니다.
tools-measure-put = 십자 위치에 점 찍기
tools-measure-list = 잰 길이
tools-measure-nothing = 이 자리에는 아무것도 없습니다. 제품을 겨누어 주세요.
tools-measure-first-corner = 꼭짓점에 첫 점을 찍었습니다. 둘째 점을 찍어 주세요.
tools-measure-first-edge = 모서리에 첫 점을 찍었습니다. 둘째 점을 찍어 주세요.
tools-measure-first-surface = 첫 점을 찍었습니다. 둘째 점을 찍어 주세요.
tools-measure-is = { $mm } ({ $inch })
tools-measure-parts = 옆으로 { $across } · 위로 { $up } · 뒤로 { $deep }
tools-measure-remove = 지우기
tools-measure-between = 안내점 사이
tools-measure-from = 시작
tools-measure-to = 끝
tools-measure-between-go = 재기

tools-slice = 단면 보기
tools-slice-hint = 자르는 자리를 옮겨 속을 살펴보세요. 잘린 안쪽은 색으로 보입니다.
tools-slice-axis = 자르는 방향
tools-slice-x = 옆에서
tools-slice-y = 위에서
tools-slice-z = 앞에서
tools-slice-where = 자르는 자리
tools-slice-at-x = 왼쪽에서 { $cut }, 전체 { $all }
tools-slice-at-y = 바닥에서 { $cut }, 전체 { $all }
tools-slice-at-z = 뒤에서 { $cut }, 전체 { $all }
tools-slice-flip = 반대쪽 보기

tools-explode = 분해해 보기
tools-explode-hint = 어떻게 이루어져 있는지 살펴보세요.
tools-explode-apart = 벌린 정도
tools-explode-count = 부품 { $count }개

tools-compare = 크기 비교
tools-compare-hint = 같은 바닥에 같은 비율로 나란히 놓았습니다.
tools-compare-with = 비교할 대상
tools-compare-name = 이름
tools-compare-mm = 너비 × 깊이 × 높이
tools-compare-inch = 인치
tools-compare-ratio = { $way ->
    [same] 높이가 거의 같습니다.
    [taller] 높이 비교: { $own } 쪽이 { $times }배 높습니다.
   *[lower] 높이 비교: { $other } 쪽이 { $times }배 높습니다.
}
tools-compare-failed = 다른 제품을 불러오지 못했습니다. 다시 골라 주세요.
tools-stand-in-phone = 스마트폰
tools-stand-in-sheet = A4 용지
tools-stand-in-chair = 의자
tools-stand-in-door = 방문
