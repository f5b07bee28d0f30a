# 모델의 한 부분에 대해 묻기
pins-ask = 이 부분에 대해 물어보기
pins-close = 닫기
pins-part-of = { $part } · { $title }
pins-chosen = 고르신 곳: { $label }
pins-shown = 메시지가 가리키는 곳입니다: { $label }
pins-gone = 메시지가 가리키는 것은 이제 여기에 전시되지 않습니다.
pins-asked = 방문객이 물었어요
