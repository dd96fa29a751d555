import { rule, type ReferenceCase } from './reference-case.ts';

/** References as offices print them. */
export const PRINTED_FORMS: readonly ReferenceCase[] = [
  ...rule('references as offices print them', {
    'Quyết định số 2658/QĐ-BTP ngày 03 tháng 10 năm 2012 của Bộ trưởng Bộ Tư pháp': [
      'Quyết định | 2658 | QĐ-BTP | 2658/QĐ-BTP | Bộ trưởng Bộ Tư pháp | 2012-10-03 | -',
    ],
    'các Quyết định của Bộ trưởng Bộ Tư pháp số: 2658/QĐ-BTP ngày 03/10/2012; 1108/QĐ-BTP ngày 14/5/2014': [
      'Quyết định | 2658 | QĐ-BTP | 2658/QĐ-BTP | Bộ trưởng Bộ Tư pháp | 2012-10-03 | -',
      'Quyết định | 1108 | QĐ-BTP | 1108/QĐ-BTP | Bộ trưởng Bộ Tư pháp | 2014-05-14 | -',
    ],
    'các Nghị quyết số 18-NQ/TW, 19-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương': [
      'Nghị quyết | 18 | NQ/TW | 18-NQ/TW | Ban Chấp hành Trung ương | - | -',
      'Nghị quyết | 19 | NQ/TW | 19-NQ/TW | Ban Chấp hành Trung ương | 2017-10-25 | -',
    ],
    'Luật số 15/2003/QH11 ngày 26/11/2003': ['Luật | 15/2003 | QH11 | 15/2003/QH11 | Quốc hội | 2003-11-26 | -'],
    'Căn cứ Luật Thi đua, Khen thưởng ngày 26/11/2003; Căn cứ Nghị định số 42/2010/NĐ-CP ngày 15/4/2010 của Chính phủ':
      ['Nghị định | 42/2010 | NĐ-CP | 42/2010/NĐ-CP | Chính phủ | 2010-04-15 | -'],
    'Thông tư liên tịch số 01/2015/TTLT-BTP-BNV ngày 15/01/2015 của Bộ Tư pháp và Bộ Nội vụ': [
      'Thông tư liên tịch | 01/2015 | TTLT-BTP-BNV | 01/2015/TTLT-BTP-BNV | Bộ Tư pháp và Bộ Nội vụ | 2015-01-15 | -',
    ],
    'KẾ HOẠCH SỐ 50 - KH / ĐU': ['Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | - | malformed-symbol'],
    'kế hoạch số 50-KH/ĐU ngày 30/3/2020': ['Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | 2020-03-30 | -'],
    'Kế hoạch số:50-KH/ĐU': ['Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | - | -'],
    'Kế hoạch Số : 50 -KH/ĐU': ['Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | - | -'],
    'Kế hoạch số. 50-KH/ĐU': ['Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | - | -'],
    'Công văn số:119-CV/TU,ngày 21/6/2016': ['Công văn | 119 | CV/TU | 119-CV/TU | - | 2016-06-21 | -'],
    'Kế hoạch số 16-KH/ĐUK , ngày 16/9/2016 của Ban Thường vụ Đảng ủy Khối': [
      'Kế hoạch | 16 | KH/ĐUK | 16-KH/ĐUK | Ban Thường vụ Đảng ủy Khối | 2016-09-16 | -',
    ],
    'Ngày 30/3/2020, UBND tỉnh có Công văn số 4912/UBND-NC gửi các sở': [
      'Công văn | 4912 | UBND-NC | 4912/UBND-NC | UBND tỉnh | 2020-03-30 | -',
    ],
    'Cùng ngày, UBND tỉnh ban hành Kế hoạch số 42/KH-UBND': [
      'Kế hoạch | 42 | KH-UBND | 42/KH-UBND | UBND tỉnh | - | -',
    ],
    'Kế hoạch số 42/KH-UBND nêu trên; Kế hoạch số 42/KH-UBND ngày 1/2/2021 nói trên': [
      'Kế hoạch | 42 | KH-UBND | 42/KH-UBND | - | 2021-02-01 | -',
    ],
    '“Kế hoạch số 50-KH/ĐU”': ['Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | - | -'],
    '(Ban hành kèm theo Quyết định số 163/QĐ-UBND ngày 15/01/2020 của Chủ tịch UBND tỉnh)': [
      'Quyết định | 163 | QĐ-UBND | 163/QĐ-UBND | Chủ tịch UBND tỉnh | 2020-01-15 | -',
    ],
    'Quyết định số 09/2020/QĐ-UBND ngày 12-5-2020 của UBND tỉnh Quảng Bình ban hành Quy chế': [
      'Quyết định | 09/2020 | QĐ-UBND | 09/2020/QĐ-UBND | UBND tỉnh Quảng Bình | 2020-05-12 | -',
    ],
    'Nghị quyết 01/NQ-CP ngày 01/01/2020; Nghị quyết 02/NQ-CP cùng ngày': [
      'Nghị quyết | 01 | NQ-CP | 01/NQ-CP | Chính phủ | 2020-01-01 | -',
      'Nghị quyết | 02 | NQ-CP | 02/NQ-CP | Chính phủ | 2020-01-01 | -',
    ],
    'thực hiện Chỉ thị 05-CT/TW': ['Chỉ thị | 05 | CT/TW | 05-CT/TW | - | - | -'],
    'Quy định số 08-QĐi/TW': ['Quy định | 08 | QĐi/TW | 08-QĐi/TW | - | - | -'],
    'Nghị quyết số 18-NQ/ TW': ['Nghị quyết | 18 | NQ/TW | 18-NQ/TW | - | - | malformed-symbol'],
    'Nghị quyết số 18 NQ/TW': ['Nghị quyết | 18 | NQ/TW | 18 NQ/TW | - | - | malformed-symbol'],
    'Quyết định số 1108 QĐ/ BTP ngày 14/5/2014': [
      'Quyết định | 1108 | QĐ/BTP | 1108 QĐ/BTP | Bộ Tư pháp | 2014-05-14 | malformed-symbol',
    ],
    'Công văn 473/STP-PBGDPL': ['Công văn | 473 | STP-PBGDPL | 473/STP-PBGDPL | Sở Tư pháp | - | -'],
    'Văn bản 473/STP-PBGDPL': ['Công văn | 473 | STP-PBGDPL | 473/STP-PBGDPL | Sở Tư pháp | - | -'],
    'Văn bản số 42/KH-UBND ngày 5/2/2021': ['Kế hoạch | 42 | KH-UBND | 42/KH-UBND | - | 2021-02-05 | -'],
    'Nghị định số 42/2022/NĐ-CP ngày 24 tháng 6 năm 2022 của Chính phủ quy định về việc cung cấp thông tin': [
      'Nghị định | 42/2022 | NĐ-CP | 42/2022/NĐ-CP | Chính phủ | 2022-06-24 | -',
    ],
    'Điều 5 Nghị định số 42/2022/NĐ-CP; khoản 2 Điều 3 Thông tư số 22/2023/TT-BTTTT': [
      'Nghị định | 42/2022 | NĐ-CP | 42/2022/NĐ-CP | Chính phủ | - | -',
      'Thông tư | 22/2023 | TT-BTTTT | 22/2023/TT-BTTTT | Bộ Thông tin và Truyền thông | - | -',
    ],
    'Quyết định số 1500 / QĐ - UBND': ['Quyết định | 1500 | QĐ-UBND | 1500/QĐ-UBND | - | - | malformed-symbol'],
    'Quyết định số 15/QĐ-UBND ngày 31/4/2020 của UBND xã': [
      'Quyết định | 15 | QĐ-UBND | 15/QĐ-UBND | UBND xã | - | impossible-date',
    ],
    'Quyết định số 15/QĐ-UBND ngày 29/02/2020': ['Quyết định | 15 | QĐ-UBND | 15/QĐ-UBND | - | 2020-02-29 | -'],
    'Nghị quyết số 23 -NQ/TW, ngày 16-6-2008, của Bộ Chính trị': [
      'Nghị quyết | 23 | NQ/TW | 23-NQ/TW | Bộ Chính trị | 2008-06-16 | -',
    ],
    'Thông tri số 12-TT/TW ngày 6-7-2022 của Ban Bí thư': [
      'Thông tri | 12 | TT/TW | 12-TT/TW | Ban Bí thư | 2022-07-06 | -',
    ],
    'Quyết định số 244-QĐ/TW ngày 09/6/2014 của Ban Chấp hành Trung ương (khóa XI) về Quy chế bầu cử': [
      'Quyết định | 244 | QĐ/TW | 244-QĐ/TW | Ban Chấp hành Trung ương | 2014-06-09 | -',
    ],
    'Thông báo Kết luận số 123-TB/TU ngày 5/6/2023 của Ban Thường vụ Tỉnh ủy': [
      'Thông báo | 123 | TB/TU | 123-TB/TU | Ban Thường vụ Tỉnh ủy | 2023-06-05 | -',
    ],
    'Thực hiện Công điện số 01/CĐ-UBND ngày 02/02/2020 của Chủ tịch UBND tỉnh về phòng, chống dịch': [
      'Công điện | 01 | CĐ-UBND | 01/CĐ-UBND | Chủ tịch UBND tỉnh | 2020-02-02 | -',
    ],
    'Quyết định 1719/QĐ-TTg (14/10/2021)': [
      'Quyết định | 1719 | QĐ-TTg | 1719/QĐ-TTg | Thủ tướng Chính phủ | 2021-10-14 | -',
    ],
    'Quyết định 1719/QĐ-TTg, ngày 14 tháng 10 năm 2021': [
      'Quyết định | 1719 | QĐ-TTg | 1719/QĐ-TTg | Thủ tướng Chính phủ | 2021-10-14 | -',
    ],
    'ngày 30/3/2020 Đảng ủy Sở Tư pháp đã ban hành Kế hoạch số 50-KH/ĐU': [
      'Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | Đảng ủy Sở Tư pháp | 2020-03-30 | -',
    ],
    'Kế hoạch số 50-KH/ĐU đã được Đảng ủy Sở Tư pháp ban hành ngày 30/3/2020': [
      'Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | Đảng ủy Sở Tư pháp | 2020-03-30 | -',
    ],
    'Kế hoạch số 50-KH/ĐU, ban hành ngày 30/3/2020': ['Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | 2020-03-30 | -'],
    'Nghị định số 30/2020/N\u00d0\u2013CP': ['Nghị định | 30/2020 | NĐ-CP | 30/2020/NĐ-CP | Chính phủ | - | -'],
    'Quyết định số 06/2015/QĐ-UBND ngày 4/2/2015 của Ủy ban nhân dân tỉnh Quảng Bình về nhuận bút': [
      'Quyết định | 06/2015 | QĐ-UBND | 06/2015/QĐ-UBND | Ủy ban nhân dân tỉnh Quảng Bình | 2015-02-04 | -',
    ],
    'Bộ luật Dân sự số 91/2015/QH13 ngày 24/11/2015': [
      'Bộ luật | 91/2015 | QH13 | 91/2015/QH13 | Quốc hội | 2015-11-24 | -',
    ],
    'Công văn số 12/CV-STP ngày 3/3/2003': ['Công văn | 12 | CV-STP | 12/CV-STP | Sở Tư pháp | 2003-03-03 | -'],
    'Nghị quyết số 11/NQ-HĐND ngày 10/7/2020 của Hội đồng nhân dân tỉnh khóa XVII, kỳ họp thứ 15': [
      'Nghị quyết | 11 | NQ-HĐND | 11/NQ-HĐND | Hội đồng nhân dân tỉnh | 2020-07-10 | -',
    ],
    'Tờ trình số 45/TTr-SNV ngày 2/4/2020 của Giám đốc Sở Nội vụ': [
      'Tờ trình | 45 | TTr-SNV | 45/TTr-SNV | Giám đốc Sở Nội vụ | 2020-04-02 | -',
    ],
    'Biên bản số 01/BB-HĐTĐKT ngày 5/5/2020': ['Biên bản | 01 | BB-HĐTĐKT | 01/BB-HĐTĐKT | - | 2020-05-05 | -'],
    'Chương trình hành động số 12-CTr/TU': ['Chương trình | 12 | CTr/TU | 12-CTr/TU | - | - | -'],
    'Chỉ thị số 16/CT-TTg ngày 31-3-2020 của Thủ tướng Chính phủ': [
      'Chỉ thị | 16 | CT-TTg | 16/CT-TTg | Thủ tướng Chính phủ | 2020-03-31 | -',
    ],
  }),
  ...rule('no references', {
    'Luật Thi đua, khen thưởng năm 2022': [],
    'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022': [],
    'ngày 30/3/2020 tại số nhà 12/3 Lê Lợi, tỷ số 2-1, 3/4 hộ dân, 50% dân số': [],
    'biển kiểm soát 73A-12345, tài khoản số 0123456789 tại Ngân hàng, ĐT: 0232 3822222': [],
    'Hội nghị lần thứ 4 Ban Chấp hành Trung ương khóa XII; 15/20 đại biểu; quý I/2020; nhiệm kỳ 2020-2025': [],
  }),
];
