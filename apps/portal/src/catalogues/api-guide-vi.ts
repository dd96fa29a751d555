/** The guide for partners in Vietnamese. */
export const apiGuideVi = {
  title: 'API mở cho đối tác',
  description:
    'Hướng dẫn dùng API GraphQL của cổng thông tin: câu truy vấn đầu tiên, công thức thường dùng, hạn mức, mã lỗi và nhật ký thay đổi.',
  lead: 'Mọi nội dung đã công bố trên cổng này (tin bài, văn bản, phong trào, khen thưởng, lấy ý kiến) đều lấy được bằng một địa chỉ GraphQL. Không cần đăng ký để đọc; có khóa thì được hạn mức lớn hơn.',
  contents: 'Nội dung trang',
  address: 'Địa chỉ API',
  contract: 'Lược đồ GraphQL (SDL)',
  code: (title: string) => `Mã: ${title}, cuộn ngang để xem hết`,
  sections: {
    first: 'Truy vấn đầu tiên trong một phút',
    recipes: 'Công thức thường dùng',
    client: 'Chương trình TypeScript có kiểu',
    persisted: 'Truy vấn theo mã băm',
    keys: 'Khóa của đối tác',
    limits: 'Hạn mức và chi phí',
    errors: 'Lỗi và cách xử lý',
    changes: 'Nhật ký thay đổi của lược đồ',
    feeds: 'Nguồn tin và tệp dữ liệu',
  },
  first: {
    text: 'Dán dòng lệnh sau vào cửa sổ lệnh để lấy ba tin mới nhất:',
    sameInTypeScript: 'Cũng câu ấy bằng TypeScript, chạy với Node 22.18 trở lên (node vi-du.ts):',
    server: 'Hãy gọi API từ máy chủ của mình: trình duyệt đang mở một trang web khác không đọc được câu trả lời.',
  },
  recipes: {
    copy: {
      title: 'Sao chép toàn bộ',
      text: 'Lấy changesHead trước rồi giữ lại; sau đó đọc từng trang, mỗi lần đưa endCursor vào after cho đến khi hasNextPage là false. Những gì thay đổi trong lúc sao chép sẽ đến qua công thức tiếp theo.',
    },
    follow: {
      title: 'Theo kịp mọi thay đổi, kể cả gỡ và xóa',
      text: 'Đưa con trỏ đang giữ vào after. Với mỗi nodeId: thay bản của mình bằng node, hoặc bỏ đi khi node là null. Lưu con trỏ cuối cùng lúc với dữ liệu; đọc lại một thay đổi hai lần không gây sai.',
    },
    live: {
      title: 'Nhận tin ngay khi có thay đổi',
      text: 'Gửi với tiêu đề accept: text/event-stream. Kết nối được đóng định kỳ; hãy mở lại với con trỏ cuối cùng.',
    },
    search: {
      title: 'Tìm kiếm tiếng Việt',
      text: 'Gõ có dấu hay không dấu đều được; correction gợi ý khi có vẻ gõ nhầm.',
    },
    awards: {
      title: 'Khen thưởng của một năm',
      text: 'Khen thưởng đã hủy bỏ vẫn còn trong danh sách với status là REVOKED; hãy hiển thị đúng tình trạng ấy.',
    },
    certificate: {
      title: 'Xác minh giấy chứng nhận',
      text: 'Mã in trên giấy, viết hoa hay thường đều được. UNKNOWN nghĩa là không có mã ấy trong sổ công khai.',
    },
    document: {
      title: 'Văn bản và tin bài viện dẫn',
      text: 'Đường dẫn tệp (url) tính từ địa chỉ của cổng hoặc của API.',
    },
  },
  client: {
    text: 'Tải lược đồ về, sinh kiểu bằng gql.tada, rồi viết truy vấn: sai tên trường là trình biên dịch báo ngay.',
  },
  explorer: {
    title: 'Thử truy vấn GraphQL',
    link: 'Thử truy vấn ngay trên trang',
    description: 'Viết và chạy thử truy vấn GraphQL trên dữ liệu đã công bố của cổng, không cần cài đặt gì.',
    lead: 'Chọn một truy vấn mẫu hoặc viết truy vấn của mình rồi chạy. Câu trả lời lấy từ dữ liệu đang công bố; mỗi lần chạy tính vào hạn mức của người gọi không có khóa.',
    examples: 'Truy vấn mẫu',
    query: 'Truy vấn GraphQL',
    variables: 'Biến (JSON)',
    variablesHint: 'Bỏ trống nếu truy vấn không có biến. Ví dụ: { "slug": "thong-bao" }',
    run: 'Chạy truy vấn',
    result: 'Câu trả lời',
    none: 'Câu trả lời sẽ hiện ở đây sau khi chạy.',
    facts: (status: number, cost: string | null, milliseconds: number) =>
      [`HTTP ${status}`, cost === null ? null : `chi phí ${cost}`, `${milliseconds} mili giây`]
        .filter((part) => part !== null)
        .join(' · '),
    cut: 'Câu trả lời dài hơn 100.000 ký tự; ở đây chỉ hiện phần đầu.',
    editor: {
      hint: 'Ctrl + phím cách: gợi ý tên trường. Ctrl + Enter: chạy. Chỗ sai so với lược đồ được gạch chân.',
      running: 'Đang chạy…',
      suggestions: 'Gợi ý tên',
      problems: 'Chỗ sai trong truy vấn',
      noProblems: 'Không có chỗ sai nào',
    },
    problems: {
      empty: 'Hãy viết một truy vấn.',
      'bad-variables': 'Biến phải là một đối tượng JSON, tên đặt trong dấu ngoặc kép: { "slug": "thong-bao" }',
      away: 'API chưa trả lời. Truy vấn vẫn còn nguyên; hãy chạy lại sau ít phút.',
    },
  },
  persisted: {
    text: 'Truy vấn dùng nhiều lần có thể gọi bằng mã băm SHA-256 của câu truy vấn (giao thức Automatic Persisted Queries; Apollo Client và urql có sẵn). Lần đầu gửi cả câu lẫn mã băm để đăng ký:',
    register: 'đăng ký một truy vấn',
    afterwards:
      'Từ đó chỉ cần mã băm; biến đặt trong variables như thường lệ. Khi nhận lỗi PersistedQueryNotFound (chưa ai đăng ký, hoặc lâu không dùng), hãy đăng ký lại. Gọi bằng mã băm:',
    caching:
      'Câu trả lời của GET có ETag và Cache-Control, nên bộ đệm hay CDN của bạn giữ được; gửi If-None-Match để chỉ nhận 304 khi chưa có gì mới. Đăng ký được những truy vấn hợp lệ, trong giới hạn, dài tối đa 32.000 ký tự; mỗi lần đăng ký tốn thêm 100.',
  },
  keys: {
    text: (contact: string) =>
      `Cơ quan cấp khóa cho đối tác theo yêu cầu (${contact}). Gửi khóa trong tiêu đề sau; không đưa khóa vào địa chỉ hay mã chạy trên trình duyệt.`,
  },
  limits: {
    perOperation: 'Của mỗi truy vấn',
    perCaller: 'Của mỗi người gọi',
    cost: 'Mỗi trường tốn 1, một danh sách nhân chi phí bên trong với first hoặc last. Câu trả lời ghi chi phí và phần còn lại trong extensions.cost và trong các tiêu đề RateLimit, Kheo-Operation-Cost. Hết hạn mức thì nhận mã 429 với Retry-After: số giây cần chờ.',
    what: 'Giới hạn',
    value: 'Mức',
    caller: 'Người gọi',
    capacity: 'Dùng một lúc',
    refill: 'Hồi lại mỗi giây',
    callers: { anonymous: 'Không có khóa (mỗi địa chỉ mạng)', partner: 'Có khóa (mức thường của mỗi khóa)' },
    rows: {
      cost: 'Chi phí',
      depth: 'Số tầng lồng nhau',
      breadth: 'Số trường, kể cả bí danh',
      tokens: 'Số từ tố của câu truy vấn',
      body: 'Độ lớn của yêu cầu',
      list: 'Độ dài một trang danh sách',
      deadline: 'Thời gian trả lời',
      subscriptions: 'Đăng ký theo dõi mở cùng lúc',
    },
    seconds: (count: number) => `${count} giây`,
    subscriptions: (anonymous: number, partner: number) => `${anonymous}; có khóa ${partner}`,
  },
  errors: {
    code: 'Mã',
    status: 'HTTP',
    meaning: 'Ý nghĩa và việc cần làm',
    text: 'Lỗi nằm trong errors[].extensions.code, theo chuẩn GraphQL over HTTP.',
    list: {
      GRAPHQL_PARSE_FAILED: 'Câu truy vấn sai cú pháp. Sửa ở vị trí ghi trong locations.',
      GRAPHQL_VALIDATION_FAILED: 'Câu truy vấn không hợp với lược đồ. Thông báo nêu tên trường sai.',
      BAD_USER_INPUT: 'Giá trị không dùng được, thường là thiếu first/last hoặc con trỏ hỏng.',
      PERSISTED_QUERY_NOT_FOUND: 'Chưa có truy vấn với mã băm này. Gửi lại kèm câu truy vấn.',
      PERSISTED_QUERY_MISMATCH:
        'Mã băm không phải của câu truy vấn gửi kèm. Tính SHA-256 trên đúng chuỗi UTF-8 được gửi.',
      CURSOR_EXPIRED: 'Nguồn đã được phục hồi từ bản sao lưu. Sao chép lại từ đầu.',
      OPERATION_TOO_COSTLY: 'Truy vấn vượt giới hạn. Lấy danh sách ngắn hơn hoặc ít trường hơn.',
      UNAUTHENTICATED: 'Khóa sai, hết hạn hoặc đã thu hồi; reason cho biết lý do.',
      FORBIDDEN: 'Khóa không có phạm vi cần thiết, không được dùng từ địa chỉ này, hoặc đang tạm dừng.',
      UNSUPPORTED_MEDIA_TYPE: 'Gửi POST với content-type: application/json.',
      RATE_LIMITED: 'Hết hạn mức. Chờ số giây ghi trong Retry-After.',
      TOO_MANY_SUBSCRIPTIONS: 'Đang mở quá nhiều đăng ký theo dõi. Đóng bớt hoặc đọc theo trang.',
      DEADLINE_EXCEEDED: 'Không kịp trả lời. Hỏi ít hơn trong một lần.',
      SERVICE_UNAVAILABLE: 'Hệ thống đang bận. Thử lại sau ít phút.',
      INTERNAL_SERVER_ERROR: 'Lỗi phía cổng; báo cho cơ quan kèm id trong extensions.',
    },
  },
  changes: {
    text: 'Những gì hỏi được ở một bản đã công bố thì vẫn hỏi được ở các bản sau. Trường sắp bỏ được đánh dấu @deprecated kèm ngày, sớm nhất sau sáu tháng.',
    none: 'Bản công bố đầu tiên của lược đồ.',
    kinds: { ADDED: 'Thêm', CHANGED: 'Đổi', DEPRECATED: 'Sắp bỏ', REMOVED: 'Bỏ' },
  },
  feeds: {
    text: 'Mỗi chuyên mục, thẻ và phong trào cũng có nguồn tin riêng theo ba dạng: /rss/thong-bao.xml, /atom/the/dan-van-kheo.xml, /feed/thi-dua/dan-van-kheo.json; trang của chúng nêu địa chỉ trong phần đầu.',
    atom: 'Atom: tin mới',
    news: 'RSS: tin mới',
    json: 'JSON Feed: tin mới',
    documents: 'RSS: văn bản mới',
    awardsCsv: 'Sổ khen thưởng: CSV',
    awardsJson: 'Sổ khen thưởng: JSON',
    oai: 'OAI-PMH cho thư viện và lưu trữ',
    sitemap: 'Sơ đồ trang (XML)',
  },
};
