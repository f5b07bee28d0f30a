# Brochures, pictures and tables that people bring: why one was refused, or what was done to it.
issue-document-too-complex = This file takes too much time or memory to read. Please save it again with a common program, or make it smaller.
issue-pdf-empty = The file is empty. Please choose the PDF again.
issue-pdf-invalid = This is not a PDF we can read. Please export it again as PDF.
issue-pdf-truncated = The PDF ends too early; part of it is missing. Please upload it again.
issue-pdf-encrypted = The PDF is protected by a password. Please save it without one.
issue-pdf-too-large = The PDF is larger than { $limit_mb } MB. Please make it smaller.
issue-pdf-too-many-pages = The PDF has more than { $limit } pages. Please split it.
issue-pdf-active-content-removed = For safety we removed what could act by itself. Pages, text and web links stay.
issue-picture-empty = The file is empty. Please choose the picture again.
issue-picture-invalid = This is not a picture we can read. JPEG, PNG, WebP and AVIF work.
issue-picture-too-large = The picture is larger than { $limit_mb } MB. Please make it smaller.
issue-picture-too-many-pixels = The picture has more than { $limit_mp } million pixels. Please make it smaller.
issue-table-empty = The table is empty. Its first row should name the columns.
issue-table-format = This is not a table we can read. Please save it as CSV or XLSX, without a password.
issue-table-encoding = We cannot read the letters of this file. Please save it as CSV in UTF-8.
issue-table-broken = The table is damaged{ $line ->
    [0] { "" }
   *[other] { " " }near line { $line }
}. Please save it again as CSV or XLSX.
issue-table-too-large = The table is larger than { $limit_mb } MB. Please split it.
issue-table-too-many-rows = The table has more than { $limit } rows. Please split it.
issue-table-too-many-columns = The table has more than { $limit } columns.
issue-table-cell-too-long = A cell has more than { $limit } characters.
issue-table-duplicate-column = Two columns are both called “{ $column }”. Please rename one.
