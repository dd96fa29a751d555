import { rule, type ReferenceCase } from './reference-case.ts';

/** References as news prints them, and its other numbers. */
export const NEWS_TEXT: readonly ReferenceCase[] = [
  ...rule('references as news prints them, and its other numbers', {
    'Thực hiện Chỉ thị số 27-CT/TU, ngày 18 tháng 5 năm 2009, của Ban Thường vụ Tỉnh ủy (khóa XIV) về tổ chức phong trào':
      ['Chỉ thị | 27 | CT/TU | 27-CT/TU | Ban Thường vụ Tỉnh ủy | 2009-05-18 | -'],
    'Tại Quyết định số 163/QĐ-UBND ngày 15/01/2020, Chủ tịch UBND tỉnh yêu cầu': [
      'Quyết định | 163 | QĐ-UBND | 163/QĐ-UBND | - | 2020-01-15 | -',
    ],
    'Theo Nghị định 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ (có hiệu lực từ 1/7/2025, hết hiệu lực ngày 1/3/2027)':
      ['Nghị định | 152/2025 | NĐ-CP | 152/2025/NĐ-CP | Chính phủ | 2025-06-14 | -'],
    'Kế hoạch số 50-KH/ĐU có hiệu lực từ ngày ký; ngày 30/3/2020 là hạn cuối': [
      'Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | - | -',
    ],
    'Quyết định này thay thế Quyết định số 12/2015/QĐ-UBND ngày 30/3/2015': [
      'Quyết định | 12/2015 | QĐ-UBND | 12/2015/QĐ-UBND | - | 2015-03-30 | -',
    ],
    'Trước ngày 30/3/2020, UBND tỉnh ban hành Kế hoạch số 12/KH-UBND': [
      'Kế hoạch | 12 | KH-UBND | 12/KH-UBND | UBND tỉnh | - | -',
    ],
    'Đến ngày 30/3/2020 UBND tỉnh đã ban hành Kế hoạch số 12/KH-UBND': [
      'Kế hoạch | 12 | KH-UBND | 12/KH-UBND | UBND tỉnh | - | -',
    ],
    'Ngày 12/3/2020, Ban Thường vụ Tỉnh ủy họp. Ngày 30/3/2020, Đảng ủy Sở Tư pháp ban hành Kế hoạch số 50-KH/ĐU.': [
      'Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | Đảng ủy Sở Tư pháp | 2020-03-30 | -',
    ],
    'Sau khi có Kế hoạch số 138-KH/TU ngày 12/3/2020 của Ban Thường vụ Tỉnh ủy, Đảng ủy Sở Tư pháp đã ban hành Kế hoạch số 50-KH/ĐU ngày 30/3/2020':
      [
        'Kế hoạch | 138 | KH/TU | 138-KH/TU | Ban Thường vụ Tỉnh ủy | 2020-03-12 | -',
        'Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | Đảng ủy Sở Tư pháp | 2020-03-30 | -',
      ],
    'nhân dân(Chỉ thị số 30-CT/TW ngày 18/02/1998 của Bộ Chính trị)': [
      'Chỉ thị | 30 | CT/TW | 30-CT/TW | Bộ Chính trị | 1998-02-18 | -',
    ],
    'Chỉ thị số 49-CT/TW ngày 20/10/2015 của Ban Bí thư Trung ương Đảngkhóa XI': [
      'Chỉ thị | 49 | CT/TW | 49-CT/TW | Ban Bí thư Trung ương Đảng | 2015-10-20 | -',
    ],
    'Nghị quyết số 25-NQ/TWngày 03/6/2013 của Ban Chấp hành Trung ương Đảng(khóa XI)': [
      'Nghị quyết | 25 | NQ/TW | 25-NQ/TW | Ban Chấp hành Trung ương Đảng | 2013-06-03 | -',
    ],
    'Kế hoạchsố 50-KH/ĐU': ['Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | - | -'],
    'Quyết định số 1785/QĐ-UBNDcủa UBND tỉnh': ['Quyết định | 1785 | QĐ-UBND | 1785/QĐ-UBND | UBND tỉnh | - | -'],
    'Kế hoạch số 50-KH/ĐU, Kế hoạch số 50-KH/ĐU ngày 30/3/2020, Kế hoạch số 50-KH/ĐU của Đảng ủy Sở Tư pháp': [
      'Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | Đảng ủy Sở Tư pháp | 2020-03-30 | -',
    ],
    'Quyết định số 22/QĐ-TTg ngày 5/1/2018 và Quyết định số 22/QĐ-TTg': [
      'Quyết định | 22 | QĐ-TTg | 22/QĐ-TTg | Thủ tướng Chính phủ | 2018-01-05 | -',
    ],
    'Quyết định 22/QĐ-TTg ngày 5/1/2018 và Kế hoạch 22/KH-UBND ngày 6/1/2018': [
      'Quyết định | 22 | QĐ-TTg | 22/QĐ-TTg | Thủ tướng Chính phủ | 2018-01-05 | -',
      'Kế hoạch | 22 | KH-UBND | 22/KH-UBND | - | 2018-01-06 | -',
    ],
    'Văn bản số 1445/UBND-NCPC; Văn bản số 12-CV/TU; Văn bản số 15/KH-UBND': [
      'Công văn | 1445 | UBND-NCPC | 1445/UBND-NCPC | - | - | -',
      'Công văn | 12 | CV/TU | 12-CV/TU | - | - | -',
      'Kế hoạch | 15 | KH-UBND | 15/KH-UBND | - | - | -',
    ],
    'Quy định số 37-QĐ/TW ngày 25/10/2021 của Ban Chấp hành Trung ương về những điều đảng viên không được làm': [
      'Quy định | 37 | QĐ/TW | 37-QĐ/TW | Ban Chấp hành Trung ương | 2021-10-25 | -',
    ],
    'Thông tư 01/2024/TT-BNV được thay bằng Thông tư 15/2025/TT-BNV': [
      'Thông tư | 01/2024 | TT-BNV | 01/2024/TT-BNV | Bộ Nội vụ | - | -',
      'Thông tư | 15/2025 | TT-BNV | 15/2025/TT-BNV | Bộ Nội vụ | - | -',
    ],
    'Nghị quyết số 76/2014/QH13 ngày 24/6/2014 của Quốc hội': [
      'Nghị quyết | 76/2014 | QH13 | 76/2014/QH13 | Quốc hội | 2014-06-24 | -',
    ],
    'Nghị quyết số 1211/2016/UBTVQH13 ngày 25/5/2016 của Ủy ban Thường vụ Quốc hội': [
      'Nghị quyết | 1211/2016 | UBTVQH13 | 1211/2016/UBTVQH13 | Ủy ban Thường vụ Quốc hội | 2016-05-25 | -',
    ],
    'Pháp lệnh số 03/2022/UBTVQH15': [
      'Pháp lệnh | 03/2022 | UBTVQH15 | 03/2022/UBTVQH15 | Ủy ban Thường vụ Quốc hội | - | -',
    ],
    'Chủ tịch UBND tỉnh Trần Văn A đã ký Quyết định số 99/QĐ-UBND ngày 2/1/2020': [
      'Quyết định | 99 | QĐ-UBND | 99/QĐ-UBND | Chủ tịch UBND tỉnh | 2020-01-02 | -',
    ],
    'tặng Bằng khen của Chủ tịch UBND tỉnh (Quyết định số 99/QĐ-UBND, ngày 02-01-2020)': [
      'Quyết định | 99 | QĐ-UBND | 99/QĐ-UBND | - | 2020-01-02 | -',
    ],
    'Bằng khen theo QĐ số 99/QĐ-UBND ngày 2/1/2020 của UBND tỉnh': [
      'Quyết định | 99 | QĐ-UBND | 99/QĐ-UBND | UBND tỉnh | 2020-01-02 | -',
    ],
    'Công văn số 249/MTTQ-BTT ngày 5/8/2026 của Ban Thường trực Ủy ban MTTQ Việt Nam phường': [
      'Công văn | 249 | MTTQ-BTT | 249/MTTQ-BTT | Ban Thường trực Ủy ban MTTQ Việt Nam phường | 2026-08-05 | -',
    ],
    'Công văn số 15/LĐLĐ-TG ngày 1/3/2021 của Liên đoàn Lao động tỉnh': [
      'Công văn | 15 | LĐLĐ-TG | 15/LĐLĐ-TG | Liên đoàn Lao động tỉnh | 2021-03-01 | -',
    ],
    'Số: 50-KH/ĐU': ['Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | - | -'],
    'Số: 2658/QĐ-BTP, Hà Nội, ngày 03 tháng 10 năm 2012': [
      'Quyết định | 2658 | QĐ-BTP | 2658/QĐ-BTP | Bộ Tư pháp | 2012-10-03 | -',
    ],
    'UBND TỈNH QUẢNG BÌNH\nSố: 42/KH-UBND\nQuảng Bình, ngày 15 tháng 01 năm 2021': [
      'Kế hoạch | 42 | KH-UBND | 42/KH-UBND | - | 2021-01-15 | -',
    ],
    'Nghị quyết Đại hội XIII và Nghị quyết số 21-NQ/TW, ngày 16-6-2022, Hội nghị Trung ương 5 khóa XIII': [
      'Nghị quyết | 21 | NQ/TW | 21-NQ/TW | - | 2022-06-16 | -',
    ],
    'Ban Bí thư ban hành Chỉ thị số 40-CT/TW (ngày 22-11-2014) "Về tăng cường..."': [
      'Chỉ thị | 40 | CT/TW | 40-CT/TW | Ban Bí thư | 2014-11-22 | -',
    ],
    'Theo Kế hoạch số 138 - KH/TU, ngày 12 - 3 - 2020': ['Kế hoạch | 138 | KH/TU | 138-KH/TU | - | 2020-03-12 | -'],
    'Theo Kế hoạch số 138\u2014KH/TU, ngày 12/ 3/ 2020': ['Kế hoạch | 138 | KH/TU | 138-KH/TU | - | 2020-03-12 | -'],
    'Thông tư số 12/2019/TT-BTP-BNV': ['Thông tư | 12/2019 | TT-BTP-BNV | 12/2019/TT-BTP-BNV | Bộ Tư pháp | - | -'],
    'Kế hoạch số  50-KH/ĐU   ngày   30/3/2020': ['Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | 2020-03-30 | -'],
    'Luật Người khuyết tật số 51/2010/QH12 ngày 17 tháng 6 năm 2010 của Quốc hội khóa XII': [
      'Luật | 51/2010 | QH12 | 51/2010/QH12 | Quốc hội | 2010-06-17 | -',
    ],
    'Chỉ thị số 01/CT-BTP ngày 20/1/2020, của Bộ trưởng Bộ Tư pháp, về một số nhiệm vụ': [
      'Chỉ thị | 01 | CT-BTP | 01/CT-BTP | Bộ trưởng Bộ Tư pháp | 2020-01-20 | -',
    ],
  }),
  ...rule('no references', {
    'Điều lệ Đảng; Hiến pháp năm 2013; Bộ luật Hình sự năm 2015 (sửa đổi năm 2017)': [],
    'Đại hội Đảng bộ lần thứ XVII (nhiệm kỳ 2020 - 2025), ngày 10-12/10/2020, 345/350 đại biểu, đạt 98,5%': [],
    'Tổng đài 1022; hotline 1900.1234; mã số thuế 3100123456-001; số CMND 194123456; số sổ vàng 123/2020': [],
    'kết quả 5/5 chỉ tiêu; 24/24 giờ; 7/7 ngày; ngày 8/3; ngày 20/10/2020; 2/9/1945 - 2/9/2020': [],
    'tại kỳ họp thứ 5, khóa XV; Hội nghị lần thứ 6; khu phố 3/2; Km 12+500; 37 mm; 5-7 triệu; A/H5N1': [],
    'số 12/KH ngày 1/1/2020': [],
    'Mẫu 02-KNĐ; Phụ lục I-A; Biểu số 3/THADS': [],
  }),
];
