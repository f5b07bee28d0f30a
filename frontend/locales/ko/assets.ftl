# 3D 모델을 살펴본 결과: 무엇이 문제이고 어떻게 고치는지
issue-unknown = 모델에 살펴볼 점이 있습니다({ $code }). 3D 프로그램에서 열어 GLB로 다시 내보낸 뒤 올려 주세요.

# 파일 전체
issue-empty-file = 파일이 비어 있습니다. 모델을 다시 내보내 올려 주세요.
issue-too-large = 파일이 500 MB보다 큽니다. 텍스처나 삼각형을 줄여 다시 내보내 주세요.
issue-not-gltf = glTF 모델이 아닙니다. 3D 프로그램에서 GLB로 내보내 주세요. (블렌더: 파일 → 내보내기 → glTF 2.0)
issue-html-not-model = 모델이 아니라 웹 페이지입니다. 내려받을 때 로그인 화면이 저장된 것 같습니다. 모델을 다시 내려받아 올려 주세요.
issue-truncated = 파일의 끝부분이 없습니다. 내려받거나 내보내는 중에 끊긴 것 같습니다. 다시 내보내 전체를 올려 주세요.
issue-trailing-bytes = 모델 뒤에 다른 자료가 붙어 있습니다. 모델만 담기도록 다시 내보내 주세요.
issue-version-unsupported = glTF { $version } 파일입니다. glTF 2.0으로 내보내 주세요.
issue-json-too-large = 모델 설명이 32 MB를 넘습니다. 이진 자료를 쓰는 GLB로 저장하고 아주 작은 부품은 합쳐 주세요.
issue-json-too-deep = 모델 설명이 너무 깊게 겹쳐 있어 안전하게 읽을 수 없습니다. 3D 프로그램에서 다시 내보내 주세요.
issue-too-demanding = 이 모델을 읽는 데 시간이나 메모리가 너무 많이 듭니다. 삼각형과 텍스처를 줄여 다시 올려 주세요.
issue-source-missing = 올려 주신 파일을 찾을 수 없습니다. 다시 올려 주세요.

# 너무 많은 것
issue-too-many = 모델에 { $what } 항목이 { $found }개 있습니다. { $limit }개까지 받을 수 있으니 부품을 합치거나 필요 없는 것을 지워 주세요.
issue-nodes-too-deep = 부품이 { $limit }단계보다 깊게 겹쳐 있습니다. 계층을 줄여 다시 내보내 주세요.
issue-too-many-triangles = 화면에 그릴 삼각형이 { $found }개입니다. { $limit }개까지 받을 수 있으니 단순화하거나 복제를 줄여 주세요.
issue-accessors-too-large = 파일 크기에 비해 너무 많은 자료를 담았다고 적혀 있습니다. 3D 프로그램에서 다시 내보내 주세요.
issue-sparse-invalid = 형상 자료의 앞뒤가 맞지 않습니다. 희소(sparse) 자료 없이 다시 내보내 주세요.
issue-image-too-large = 텍스처 하나가 { $width } × { $height } 픽셀입니다. 한 변을 { $limit } 픽셀 이하로 줄여 주세요. 대개 2048이면 충분합니다.
issue-textures-too-large = 텍스처를 모두 합치면 너무 커서 보여 드릴 수 없습니다. 수를 줄이거나 2048 픽셀로 줄여 주세요.

# 주소와 압축 파일
issue-uri-not-allowed = 모델이 올려 주신 파일 밖의 자료를 가리킵니다. 모두 담긴 GLB로 내보내거나 모든 파일을 zip 하나에 넣어 주세요.
issue-zip-broken = zip을 풀 수 없습니다. 다시 만들어 올려 주세요.
issue-zip-path-escape = zip에 폴더 밖으로 나가는 경로({ "“../”" } 또는 절대 경로)가 있습니다. 모델 폴더로 zip을 새로 만들어 주세요.
issue-zip-link = zip에 파일 대신 링크가 들어 있습니다. 파일 자체를 넣어 주세요.
issue-zip-duplicate = zip에 같은 이름의 파일이 두 번 들어 있습니다. 이름이 겹치지 않게 새로 만들어 주세요.
issue-zip-overlap = zip 안의 파일들이 서로 겹쳐 있습니다. 널리 쓰는 프로그램으로 다시 만들어 주세요.
issue-zip-lying-size = zip에 적힌 크기와 실제 파일 크기가 다릅니다. zip을 다시 만들어 주세요.
issue-zip-nested = zip 안에 또 압축 파일이 있습니다. 풀어서 모델 파일을 바로 넣어 주세요.
issue-zip-ratio = zip 안의 파일이 { $limit }배 넘게 부풀어 오릅니다. 모델을 GLB로 올려 주세요.
issue-zip-encrypted = zip에 비밀번호가 걸려 있습니다. 비밀번호 없이 만들어 주세요.
issue-zip-too-many = zip에 파일이 { $found }개 있습니다. { $limit }개까지이니 모델과 텍스처만 남겨 주세요.
issue-zip-too-large = zip을 풀면 1 GB가 넘습니다. 텍스처를 줄여 주세요.
issue-zip-no-gltf = zip에 .gltf나 .glb 파일이 없습니다. 모델 파일을 넣어 다시 올려 주세요.
issue-zip-many-gltf = zip에 모델이 { $found }개 있습니다. 하나씩 따로 올려 주세요.

# 모델이 보여 주는 것
issue-nothing-to-show = 보여 드릴 면이 없습니다. 내보낼 때 부품이 선택되어 있었는지 확인해 주세요.
issue-data-missing = 모델이 가리키는 형상 자료가 파일에 없습니다. GLB로 다시 내보내 주세요.
issue-extension-required-unknown = 이 모델에는 브라우저가 보여 주지 못하는 확장 { $extension } 이(가) 필요합니다. 이 확장 없이 내보내 주세요.
issue-non-finite = 점 { $found }개의 위치가 올바르지 않습니다. 3D 프로그램에서 형상을 정리해 다시 내보내 주세요.
issue-degenerate-triangles = 넓이가 없는 삼각형이 { $found }개 있습니다. 그대로 두셔도 되고, 3D 프로그램에서 가까운 점을 합치면 사라집니다.
issue-size-unlikely = 모델의 가장 긴 변이 { $metres } m입니다. 실제 크기가 아니라면 단위를 미터로 맞춰 다시 내보내 주세요.
issue-heavy-for-phones = 삼각형이 { $found }개입니다. 휴대전화에는 { $limit }개 이하가 좋으니 가능하면 단순화해 주세요.
issue-ktx2-unreadable = KTX2 텍스처를 읽지 못했습니다. PNG나 JPEG 텍스처로 내보내 주세요.
issue-animation-pointers-dropped = 색 등 속성의 애니메이션은 여기서 보이지 않습니다. 움직임은 그대로입니다.

# 저희가 고친 것
issue-repaired-weights = 합이 1이 아니던 관절 가중치를 바로잡았습니다. 보이는 모습은 그대로입니다.
issue-repaired-normals = 길이가 틀린 법선을 바로잡았습니다. 보이는 모습은 그대로입니다.
issue-repaired-bounds = 틀린 최솟값과 최댓값을 바로잡았습니다. 보이는 모습은 그대로입니다.

# 만들지 못한 것
issue-decode-failed = 압축된 형상을 풀지 못했습니다. Draco나 meshopt 압축 없이 내보내 주세요. 압축은 저희가 해 드립니다.
issue-repair-failed = 작은 흠이 있지만 저희가 고치지 못했습니다. 3D 프로그램에서 정리해 다시 내보내 주세요.
issue-analysis-failed = 모델의 앞뒤가 맞지 않아 크기를 잴 수 없습니다. 3D 프로그램에서 다시 내보내 주세요.
issue-validator-failed = 검사기가 읽지 못할 만큼 모델이 손상되었습니다. 3D 프로그램에서 다시 내보내 주세요.
issue-features-failed = 만든 결과를 원본과 견주지 못했습니다. 다시 시도해 주시고, 계속되면 모델을 다시 내보내 주세요.
issue-web-failed = 웹용 모델을 만들지 못했습니다. 텍스처가 모두 이미지 프로그램에서 열리는지 확인하고 다시 내보내 주세요.
issue-ar-failed = 안드로이드 AR용 모델을 만들지 못했습니다. 3D 보기는 됩니다.
issue-usdz-pending = 이 서버에서는 아이폰 AR용 모델을 만들 수 없습니다. 3D 보기는 됩니다.
issue-lod1-failed = 전시관용 가벼운 모델을 만들지 못해 더 단순한 모델이 대신합니다.
issue-proxy-failed = 전시관에 세울 간단한 모델을 만들지 못해 상자가 대신합니다.
issue-poster-failed = 사진을 만들지 못했습니다. 브라우저에서 모델을 여시면 그때 만들어집니다.
issue-poster-pending = 브라우저에서 모델을 여시면 사진이 만들어집니다.
issue-variant-invalid = 저희가 만든 모델이 자체 검사를 통과하지 못해 게시하지 않았습니다. 모델을 다시 내보내 올려 주세요.
issue-variant-undecodable = 저희가 만든 모델을 다시 읽지 못해 게시하지 않았습니다. 모델을 다시 올려 주세요.
issue-variant-lost-features = 만드는 동안 빠진 것({ $lost })이 있어 게시하지 않았습니다. 그 부분을 단순하게 해서 다시 올려 주세요.
issue-step-failed = 처리가 멈췄습니다. 다시 시도해 주시고, 되풀이되면 모델을 다시 내보내 주세요.
issue-tool-missing = 처리에 필요한 프로그램이 이 서버에 없습니다. 주최자에게 알려 주세요.

# 크로노스 검사기의 코드
issue-INVALID-JSON = 모델 설명이 올바른 JSON이 아닙니다. 3D 프로그램에서 다시 내보내 주세요.
issue-INVALID-URI = 파일 주소가 올바르지 않습니다. 파일 이름을 영문과 숫자로 바꿔 다시 내보내 주세요.
issue-IO-ERROR = 모델에 필요한 파일이 없습니다. GLB로 내보내거나 모든 파일을 zip 하나에 넣어 주세요.
issue-GLB-LENGTH-MISMATCH = 파일 길이가 적힌 것과 다릅니다. 도중에 끊긴 것 같으니 전체 파일을 올려 주세요.
issue-GLB-CHUNK-TOO-BIG = 파일의 한 부분이 파일보다 깁니다. 다시 내보내 주세요.
issue-GLB-UNEXPECTED-END-OF-CHUNK-DATA = 파일의 끝부분이 없습니다. 다시 내보내 전체를 올려 주세요.
issue-UNDEFINED-PROPERTY = 꼭 있어야 할 항목이 없습니다. 최신 내보내기 도구로 다시 내보내 주세요.
issue-TYPE-MISMATCH = 항목의 종류가 맞지 않습니다. 최신 내보내기 도구로 다시 내보내 주세요.
issue-VALUE-NOT-IN-RANGE = 허용 범위를 벗어난 값이 있습니다. 재질이나 장면 설정에서 고쳐 다시 내보내 주세요.
issue-VALUE-NOT-IN-LIST = glTF가 모르는 값이 있습니다. 대부분의 뷰어는 그냥 지나칩니다.
issue-UNRESOLVED-REFERENCE = 모델의 한 부분이 없는 부분을 가리킵니다. 다시 내보내 주세요.
issue-UNEXPECTED-EXTENSION-OBJECT = 확장이 있어서는 안 될 자리에 있습니다. 내보내기 도구를 최신으로 바꿔 다시 내보내 주세요.
issue-UNSUPPORTED-EXTENSION = 검사기가 모르는 확장을 씁니다. 이 부분은 저희 방식으로 확인합니다.
issue-UNUSED-OBJECT = 쓰이지 않는 자료가 있습니다. 게시할 때는 빼고 만듭니다.
issue-EMPTY-ENTITY = 빈 목록이 있습니다. 빈 부품을 지우고 다시 내보내 주세요.
issue-NODE-EMPTY = 빈 개체가 들어 있습니다. 그대로 두셔도 됩니다.
issue-NODE-LOOP = 부품들이 서로를 품고 돌고 있습니다. 계층을 바로잡아 다시 내보내 주세요.
issue-SCENE-NON-ROOT-NODE = 다른 부품에 속한 부품이 장면에 바로 놓여 있습니다. 다시 내보내 주세요.
issue-ACCESSOR-MIN-MISMATCH = 적힌 최솟값이 형상과 다릅니다. 최신 내보내기 도구로 다시 내보내 주세요.
issue-ACCESSOR-MAX-MISMATCH = 적힌 최댓값이 형상과 다릅니다. 최신 내보내기 도구로 다시 내보내 주세요.
issue-ACCESSOR-OFFSET-ALIGNMENT = 형상 자료의 정렬이 맞지 않습니다. 최신 내보내기 도구로 다시 내보내 주세요.
issue-ACCESSOR-TOTAL-OFFSET-ALIGNMENT = 형상 자료의 정렬이 맞지 않습니다. 최신 내보내기 도구로 다시 내보내 주세요.
issue-ACCESSOR-TOO-LONG = 형상이 자료의 끝을 넘어갑니다. 다시 내보내 주세요.
issue-ACCESSOR-INDEX-OOB = 삼각형이 없는 점을 가리킵니다. 메시를 정리해 다시 내보내 주세요.
issue-ACCESSOR-INVALID-FLOAT = 올바른 수가 아닌 점이 있습니다. 형상을 정리해 다시 내보내 주세요.
issue-ACCESSOR-VECTOR3-NON-UNIT = 법선의 길이가 맞지 않습니다. 법선을 다시 계산해 내보내 주세요.
issue-ACCESSOR-INVALID-SIGN = 접선 값이 잘못되었습니다. 접선 없이 내보내시면 뷰어가 계산합니다.
issue-ACCESSOR-WEIGHTS-NON-NORMALIZED = 관절 가중치의 합이 1이 아닙니다. 가중치를 정규화해 다시 내보내 주세요.
issue-BUFFER-VIEW-TOO-LONG = 자료가 파일의 끝을 넘어갑니다. 다시 내보내 전체를 올려 주세요.
issue-BUFFER-VIEW-TARGET-MISSING = 형상 자료에 대한 안내 값이 없습니다. 그대로 두셔도 됩니다.
issue-MESH-PRIMITIVE-UNEQUAL-ACCESSOR-COUNT = 점의 수와 점에 딸린 값의 수가 다릅니다. 메시를 정리해 다시 내보내 주세요.
issue-MESH-PRIMITIVE-GENERATED-TANGENT-SPACE = 노멀 맵에 접선이 없습니다. 뷰어마다 조금 다르게 보일 수 있습니다.
issue-IMAGE-FEATURES-UNSUPPORTED = 텍스처에 뷰어가 무시하는 색 프로파일 등이 들어 있습니다. 그대로 두셔도 됩니다.
issue-IMAGE-UNRECOGNIZED-FORMAT = 검사기가 모르는 형식의 텍스처입니다. 이 부분은 저희 방식으로 확인합니다.
issue-IMAGE-NPOT-DIMENSIONS = 텍스처의 한 변이 2의 거듭제곱이 아닙니다. 그대로 두셔도 됩니다.
issue-TEXTURE-INVALID-IMAGE-MIME-TYPE = 그 자리에 쓸 수 없는 형식의 텍스처입니다. PNG나 JPEG 텍스처로 내보내 주세요.
issue-INCOMPLETE-EXTENSION-SUPPORT = 검사기가 이 확장을 일부만 확인합니다. 그대로 두셔도 됩니다.
