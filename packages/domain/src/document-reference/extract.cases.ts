import { rule, type ReferenceCase } from './reference-case.ts';

/** Rules are those of DOMAIN.md C.2. */
export const REFERENCE_CASES: readonly ReferenceCase[] = [
  ...rule('rule 1: dashes, spaces, line breaks and invisible characters', {
    'Kế hoạch\nsố\n50-KH/ĐU': ['Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | - | -'],
    'Kế hoạch số 50-\nKH/ĐU': ['Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | - | -'],
    'Kế hoạch số 50-KH/ĐU\nngày 30/3/2020\ncủa Đảng ủy Sở Tư pháp': [
      'Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | Đảng ủy Sở Tư pháp | 2020-03-30 | -',
    ],
    'Ngày 30/3/2020, Đảng ủy Sở\nTư pháp ban hành Kế hoạch số 50-KH/ĐU': [
      'Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | Đảng ủy Sở Tư pháp | 2020-03-30 | -',
    ],
    'Kế hoạch số 138-KH/TU của Ban Thường vụ\nTỉnh ủy ngày 12/3/2020': [
      'Kế hoạch | 138 | KH/TU | 138-KH/TU | Ban Thường vụ Tỉnh ủy | 2020-03-12 | -',
    ],
    'Kế\u00a0hoạch số\u00a050-KH/ĐU ngày\u00a030/3/2020': ['Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | 2020-03-30 | -'],
    'Kế hoạch số 50\u00ad-KH/\u200bĐU': ['Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | - | -'],
    'Chỉ thị số 05\u2011CT/TW': ['Chỉ thị | 05 | CT/TW | 05-CT/TW | - | - | -'],
    'Chỉ thị số 27 – CT/TU ngày 18.5.2009': ['Chỉ thị | 27 | CT/TU | 27-CT/TU | - | 2009-05-18 | -'],
    'Nghị định số 91/ 2017/NĐ-CP': ['Nghị định | 91/2017 | NĐ-CP | 91/2017/NĐ-CP | Chính phủ | - | -'],
    'KẾ HOẠCH SỐ 138-KH/TU NGÀY 12/3/2020 CỦA BAN THƯỜNG VỤ TỈNH ỦY': [
      'Kế hoạch | 138 | KH/TU | 138-KH/TU | BAN THƯỜNG VỤ TỈNH ỦY | 2020-03-12 | -',
    ],
  }),
  ...rule('rule 2: the date before the verb', {
    'Thực hiện Kế hoạch số 86-KH/ĐUK ngày 19/3/2020 của Đảng ủy Khối về dân vận khéo, ngày 30/3/2020, Đảng ủy Sở Tư pháp ban hành Kế hoạch số 50-KH/ĐU':
      [
        'Kế hoạch | 86 | KH/ĐUK | 86-KH/ĐUK | Đảng ủy Khối | 2020-03-19 | -',
        'Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | Đảng ủy Sở Tư pháp | 2020-03-30 | -',
      ],
    'Ngày 19/3/2020, Đảng ủy Khối ban hành Kế hoạch số 86-KH/ĐUK, ngày 30/3/2020, Đảng ủy Sở Tư pháp ban hành Kế hoạch số 50-KH/ĐU':
      [
        'Kế hoạch | 86 | KH/ĐUK | 86-KH/ĐUK | Đảng ủy Khối | 2020-03-19 | -',
        'Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | Đảng ủy Sở Tư pháp | 2020-03-30 | -',
      ],
    'Ngày 15/5/2020, thực hiện Kế hoạch số 1-KH/TU ngày 1/5/2020 của Tỉnh ủy, UBND tỉnh ban hành Kế hoạch số 2/KH-UBND':
      [
        'Kế hoạch | 1 | KH/TU | 1-KH/TU | Tỉnh ủy | 2020-05-01 | -',
        'Kế hoạch | 2 | KH-UBND | 2/KH-UBND | UBND tỉnh | 2020-05-15 | -',
      ],
    'Ngày 30-3-2020, Đảng ủy Sở Tư pháp đã ban hành Kế hoạch số 50-KH/ĐU và Hướng dẫn số 51-HD/ĐU': [
      'Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | Đảng ủy Sở Tư pháp | 2020-03-30 | -',
      'Hướng dẫn | 51 | HD/ĐU | 51-HD/ĐU | Đảng ủy Sở Tư pháp | 2020-03-30 | -',
    ],
    'Ngày 5 tháng 8 năm 2026, Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh có Công văn số 249/MTTQ-BTT': [
      'Công văn | 249 | MTTQ-BTT | 249/MTTQ-BTT | Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh | 2026-08-05 | -',
    ],
    'Ngày 15/6/2022, Quốc hội thông qua Luật Thi đua, khen thưởng số 06/2022/QH15': [
      'Luật | 06/2022 | QH15 | 06/2022/QH15 | Quốc hội | 2022-06-15 | -',
    ],
    'Sở Tư pháp đã tham mưu UBND tỉnh ban hành Kế hoạch số 12/KH-UBND': [
      'Kế hoạch | 12 | KH-UBND | 12/KH-UBND | UBND tỉnh | - | -',
    ],
    'Ngày 30/3/2020, Sở Tư pháp tổ chức hội nghị triển khai Kế hoạch số 12/KH-UBND': [
      'Kế hoạch | 12 | KH-UBND | 12/KH-UBND | - | - | -',
    ],
  }),
  ...rule('rule 3: the issuer in every place', {
    'Nghị định số 45/2010/NĐ-CP của Chính phủ ngày 21/4/2010 quy định': [
      'Nghị định | 45/2010 | NĐ-CP | 45/2010/NĐ-CP | Chính phủ | 2010-04-21 | -',
    ],
    'Quyết định của Thủ tướng Chính phủ số 749/QĐ-TTg ngày 3/6/2020': [
      'Quyết định | 749 | QĐ-TTg | 749/QĐ-TTg | Thủ tướng Chính phủ | 2020-06-03 | -',
    ],
    'Kế hoạch số 50-KH/ĐU do Đảng ủy Sở Tư pháp ban hành ngày 30/3/2020': [
      'Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | Đảng ủy Sở Tư pháp | 2020-03-30 | -',
    ],
    'Kế hoạch số 50-KH/ĐU được ban hành ngày 30/3/2020': ['Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | 2020-03-30 | -'],
    'Luật số 06/2022/QH15 được Quốc hội thông qua ngày 15/6/2022': [
      'Luật | 06/2022 | QH15 | 06/2022/QH15 | Quốc hội | 2022-06-15 | -',
    ],
    'Kế hoạch số: 12/KH-STP, ngày 5/2/2020, của Sở Tư pháp': [
      'Kế hoạch | 12 | KH-STP | 12/KH-STP | Sở Tư pháp | 2020-02-05 | -',
    ],
    'Nghị quyết số 29-NQ/TW, ngày 04/11/2013 của Ban Chấp hành Trung ương khóa XI': [
      'Nghị quyết | 29 | NQ/TW | 29-NQ/TW | Ban Chấp hành Trung ương | 2013-11-04 | -',
    ],
    'Nghị quyết số 18/2020/NQ-HĐND ngày 8/12/2020 của HĐND tỉnh khóa XVIII quy định': [
      'Nghị quyết | 18/2020 | NQ-HĐND | 18/2020/NQ-HĐND | HĐND tỉnh | 2020-12-08 | -',
    ],
    'Quyết định số 100/QĐ-STP ngày 30/6/2020 của Giám đốc Sở Tư pháp': [
      'Quyết định | 100 | QĐ-STP | 100/QĐ-STP | Giám đốc Sở Tư pháp | 2020-06-30 | -',
    ],
    'Lệnh số 12/2022/L-CTN ngày 28/6/2022 của Chủ tịch nước': [
      'Lệnh | 12/2022 | L-CTN | 12/2022/L-CTN | Chủ tịch nước | 2022-06-28 | -',
    ],
  }),
  ...rule('names of agencies', {
    'Công văn số 12/SNN-VP của Sở Nông nghiệp và Phát triển nông thôn ngày 5/5/2020': [
      'Công văn | 12 | SNN-VP | 12/SNN-VP | Sở Nông nghiệp và Phát triển nông thôn | 2020-05-05 | -',
    ],
    'Công văn số 1234/SLĐTBXH-VP ngày 1/2/2020 của Sở Lao động - Thương binh và Xã hội tỉnh': [
      'Công văn | 1234 | SLĐTBXH-VP | 1234/SLĐTBXH-VP | Sở Lao động - Thương binh và Xã hội tỉnh | 2020-02-01 | -',
    ],
    'Công văn số 45/BVHTTDL-VP của Bộ Văn hóa, Thể thao và Du lịch hướng dẫn': [
      'Công văn | 45 | BVHTTDL-VP | 45/BVHTTDL-VP | Bộ Văn hóa, Thể thao và Du lịch | - | -',
    ],
    'Kế hoạch số 12/KH-BCĐ ngày 1/2/2020 của Ban Chỉ đạo chuyển đổi số tỉnh về việc': [
      'Kế hoạch | 12 | KH-BCĐ | 12/KH-BCĐ | Ban Chỉ đạo chuyển đổi số tỉnh | 2020-02-01 | -',
    ],
    'Kế hoạch số 12/KH-HĐPH ngày 1/2/2020 của Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh Quảng Bình': [
      'Kế hoạch | 12 | KH-HĐPH | 12/KH-HĐPH | Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh Quảng Bình | 2020-02-01 | -',
    ],
    'Quyết định số 10/2021/QĐ-UBND ngày 1 tháng 3 năm 2021 của Ủy ban nhân dân thành phố Hồ Chí Minh quy định': [
      'Quyết định | 10/2021 | QĐ-UBND | 10/2021/QĐ-UBND | Ủy ban nhân dân thành phố Hồ Chí Minh | 2021-03-01 | -',
    ],
    'Quyết định số 15-QĐ/ĐU ngày 3/2/2021 của Ban Chấp hành Đảng bộ Sở Tư pháp ban hành Quy chế': [
      'Quyết định | 15 | QĐ/ĐU | 15-QĐ/ĐU | Ban Chấp hành Đảng bộ Sở Tư pháp | 2021-02-03 | -',
    ],
    'Kế hoạch số 5/KH-UBND ngày 3/2/2021 của UBND tỉnh Quảng Bình và Công văn số 6/UBND-NC': [
      'Kế hoạch | 5 | KH-UBND | 5/KH-UBND | UBND tỉnh Quảng Bình | 2021-02-03 | -',
      'Công văn | 6 | UBND-NC | 6/UBND-NC | - | - | -',
    ],
    'Hướng dẫn số 3-HD/ĐUK của Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh yêu cầu': [
      'Hướng dẫn | 3 | HD/ĐUK | 3-HD/ĐUK | Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh | - | -',
    ],
    'Nghị quyết số 3-NQ/TW của Ban chấp hành Trung ương Đảng': [
      'Nghị quyết | 3 | NQ/TW | 3-NQ/TW | Ban chấp hành Trung ương Đảng | - | -',
    ],
    'Quyết định số 6/QĐ-CTHADS của Cục Thi hành án dân sự tỉnh Quảng Bình': [
      'Quyết định | 6 | QĐ-CTHADS | 6/QĐ-CTHADS | Cục Thi hành án dân sự tỉnh Quảng Bình | - | -',
    ],
    'Kế hoạch số 7/KH-HCCB của Hội Cựu chiến binh tỉnh về': [
      'Kế hoạch | 7 | KH-HCCB | 7/KH-HCCB | Hội Cựu chiến binh tỉnh | - | -',
    ],
    'Kế hoạch số 8/KH-BCĐ của Ban Chỉ đạo đã yêu cầu các huyện': [
      'Kế hoạch | 8 | KH-BCĐ | 8/KH-BCĐ | Ban Chỉ đạo | - | -',
    ],
    'Kế hoạch số 9-KH/BTGDVTU của Ban Tuyên giáo và Dân vận Tỉnh ủy về': [
      'Kế hoạch | 9 | KH/BTGDVTU | 9-KH/BTGDVTU | Ban Tuyên giáo và Dân vận Tỉnh ủy | - | -',
    ],
    'Nghị định số 30/2020/NĐ-CP của Chính phủ Quy định': [
      'Nghị định | 30/2020 | NĐ-CP | 30/2020/NĐ-CP | Chính phủ | - | -',
    ],
    'Bộ trưởng Bộ Nội vụ Trần Văn Mẫu vừa ký Quyết định số 10/QĐ-BNV': [
      'Quyết định | 10 | QĐ-BNV | 10/QĐ-BNV | Bộ trưởng Bộ Nội vụ | - | -',
    ],
    'Kế hoạch số 11/KH-UBND của UBND phường Lê Lợi khẩn trương': [
      'Kế hoạch | 11 | KH-UBND | 11/KH-UBND | UBND phường Lê Lợi | - | -',
    ],
    'Kế hoạch số 4/KH-UBND ngày 2/3/2020 của UBND tỉnh\nKế hoạch nêu rõ': [
      'Kế hoạch | 4 | KH-UBND | 4/KH-UBND | UBND tỉnh | 2020-03-02 | -',
    ],
  }),
  ...rule('rule 4: a day without its year', {
    'Kế hoạch số 50-KH/ĐU ngày 30/3 của Đảng ủy Sở Tư pháp': [
      'Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | Đảng ủy Sở Tư pháp | - | date-without-year',
    ],
    'Ngày 30/3, Đảng ủy Sở Tư pháp ban hành Kế hoạch số 50-KH/ĐU': [
      'Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | Đảng ủy Sở Tư pháp | - | date-without-year',
    ],
  }),
  ...rule('rule 5: other dates are not the date of issue', {
    'Nghị định 152/2025/NĐ-CP ngày 14/6/2025 có hiệu lực từ ngày 1/7/2025': [
      'Nghị định | 152/2025 | NĐ-CP | 152/2025/NĐ-CP | Chính phủ | 2025-06-14 | -',
    ],
    'Từ ngày 1/7/2025, UBND tỉnh ban hành Kế hoạch số 12/KH-UBND': [
      'Kế hoạch | 12 | KH-UBND | 12/KH-UBND | UBND tỉnh | - | -',
    ],
    'Quyết định số 12/QĐ-UBND có hiệu lực kể từ ngày ký 1/7/2025': [
      'Quyết định | 12 | QĐ-UBND | 12/QĐ-UBND | - | - | -',
    ],
  }),
  ...rule('rule 6: lists', {
    'các Quyết định của Chủ tịch UBND tỉnh số: 2658/QĐ-UBND ngày 10/10/2018; 3001/QĐ-UBND ngày 12/11/2018 và 15/QĐ-UBND ngày 5/1/2019 về việc':
      [
        'Quyết định | 2658 | QĐ-UBND | 2658/QĐ-UBND | Chủ tịch UBND tỉnh | 2018-10-10 | -',
        'Quyết định | 3001 | QĐ-UBND | 3001/QĐ-UBND | Chủ tịch UBND tỉnh | 2018-11-12 | -',
        'Quyết định | 15 | QĐ-UBND | 15/QĐ-UBND | Chủ tịch UBND tỉnh | 2019-01-05 | -',
      ],
    'các Công văn số 119-CV/TU ngày 21/6/2016, số 120-CV/TU ngày 22/6/2016 của Ban Thường vụ Tỉnh ủy': [
      'Công văn | 119 | CV/TU | 119-CV/TU | Ban Thường vụ Tỉnh ủy | 2016-06-21 | -',
      'Công văn | 120 | CV/TU | 120-CV/TU | Ban Thường vụ Tỉnh ủy | 2016-06-22 | -',
    ],
    'các Hướng dẫn số: 26-HD/BTCTW, ngày 18/10/2019; 27-HD/BTCTW, ngày 19/10/2019 của Ban Tổ chức Trung ương': [
      'Hướng dẫn | 26 | HD/BTCTW | 26-HD/BTCTW | Ban Tổ chức Trung ương | 2019-10-18 | -',
      'Hướng dẫn | 27 | HD/BTCTW | 27-HD/BTCTW | Ban Tổ chức Trung ương | 2019-10-19 | -',
    ],
    'Kế hoạch số 138-KH/TU, 86-KH/ĐUK và 50-KH/ĐU': [
      'Kế hoạch | 138 | KH/TU | 138-KH/TU | - | - | -',
      'Kế hoạch | 86 | KH/ĐUK | 86-KH/ĐUK | Đảng ủy Khối | - | -',
      'Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | - | -',
    ],
    'Kế hoạch số 1-KH/TU; 2-CV/TU': [
      'Kế hoạch | 1 | KH/TU | 1-KH/TU | - | - | -',
      'Công văn | 2 | CV/TU | 2-CV/TU | - | - | -',
    ],
    'Kế hoạch số 12/KH-UBND; 15/UBND-NC': [
      'Kế hoạch | 12 | KH-UBND | 12/KH-UBND | - | - | -',
      'Công văn | 15 | UBND-NC | 15/UBND-NC | - | - | -',
    ],
    'các Công văn số 1/UBND-NC, 2/STP-VP': [
      'Công văn | 1 | UBND-NC | 1/UBND-NC | - | - | -',
      'Công văn | 2 | STP-VP | 2/STP-VP | Sở Tư pháp | - | -',
    ],
    'Nghị quyết số 18-NQ/TW, Nghị quyết số 19-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng khóa XII': [
      'Nghị quyết | 18 | NQ/TW | 18-NQ/TW | Ban Chấp hành Trung ương Đảng | - | -',
      'Nghị quyết | 19 | NQ/TW | 19-NQ/TW | Ban Chấp hành Trung ương Đảng | 2017-10-25 | -',
    ],
  }),
  ...rule('rule 7: a document about a document', {
    'Quyết định phê duyệt Đề án số 12/QĐ-UBND ngày 3/4/2020 của UBND tỉnh': [
      'Quyết định | 12 | QĐ-UBND | 12/QĐ-UBND | UBND tỉnh | 2020-04-03 | -',
    ],
    'Kế hoạch thực hiện Nghị quyết số 25-NQ/TW ngày 03-6-2013': [
      'Nghị quyết | 25 | NQ/TW | 25-NQ/TW | - | 2013-06-03 | -',
    ],
    'Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị khóa XII':
      [
        'Kết luận | 01 | KL/TW | 01-KL/TW | Bộ Chính trị | 2021-05-18 | -',
        'Chỉ thị | 05 | CT/TW | 05-CT/TW | Bộ Chính trị | 2016-05-15 | -',
      ],
  }),
  ...rule('rule 8: what is no reference', {
    'Nghị quyết 35 của Bộ Chính trị': [],
    'Chương trình số 135': [],
    'Đề án số 06': [],
    'thuộc Đề án 06 của Chính phủ': [],
    'Dự án 3 thuộc Chương trình 1719': [],
    'điểm a khoản 1 Điều 75 Luật Thi đua, khen thưởng năm 2022': [],
    'tuyên phạt theo Điều 194-BLHS; quy định của QCVN 10-MT': [],
    'nhiệm kỳ 2020 - 2025, giai đoạn 2016-2020, 24/7, 50-60 người, tỷ số 2-1': [],
    'Mẫu số 01/BC-TĐKT; QT.01/TH-CB; TCVN 6909:2001; 1.000748.000.00.00.H62': [],
    'biển số 73A-123.45, nhà số 12/B-C, khu 2-KH/A': [],
    'Điện thoại: 0232.3822.222 - Fax: 0232/3823': [],
  }),
  ...rule('rule 9: small letters in symbols', {
    'Nghị quyết số 30a/2008/NQ-CP ngày 27/12/2008': [
      'Nghị quyết | 30a/2008 | NQ-CP | 30a/2008/NQ-CP | Chính phủ | 2008-12-27 | -',
    ],
    'Kế hoạch số 05A/KH-UBND': ['Kế hoạch | 05A | KH-UBND | 05A/KH-UBND | - | - | -'],
    'Quyết định số 601/QĐ-Ttg': ['Quyết định | 601 | QĐ-Ttg | 601/QĐ-Ttg | Thủ tướng Chính phủ | - | -'],
    'Tờ trình số 12/TTr-STP ngày 3/4/2020': ['Tờ trình | 12 | TTr-STP | 12/TTr-STP | Sở Tư pháp | 2020-04-03 | -'],
    'Quy định số 08-QĐi/TW ngày 25/10/2018': ['Quy định | 08 | QĐi/TW | 08-QĐi/TW | - | 2018-10-25 | -'],
    'Quyết định số 749/QĐ-TTg': ['Quyết định | 749 | QĐ-TTg | 749/QĐ-TTg | Thủ tướng Chính phủ | - | -'],
    'Kết luận thanh tra số 723/KL-TTra ngày 24/6/2022': ['Kết luận | 723 | KL-TTra | 723/KL-TTra | - | 2022-06-24 | -'],
    'Công văn số 1304/UBND-QLĐTư gửi': ['Công văn | 1304 | UBND-QLĐTư | 1304/UBND-QLĐTư | - | - | -'],
  }),
  ...rule('rule 10: repeats', {
    'Kế hoạch số 50-KH/ĐU; sau đó Kế hoạch 50-KH/ĐU ngày 30/3/2020 của Đảng ủy Sở Tư pháp; (50-KH/ĐU)': [
      'Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | Đảng ủy Sở Tư pháp | 2020-03-30 | -',
    ],
    'Kế hoạch số 50 được triển khai; Kế hoạch số 50-KH/ĐU ngày 30/3/2020; nội dung Kế hoạch số 50 gồm': [
      'Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | 2020-03-30 | -',
    ],
    'Nghị định số 38/2021/NĐ-CP ngày 29/3/2021; theo Nghị định số 38 của Chính phủ': [
      'Nghị định | 38/2021 | NĐ-CP | 38/2021/NĐ-CP | Chính phủ | 2021-03-29 | -',
    ],
    'Công văn số 67 của Sở Nội vụ và Công văn số 67 của Sở Tư pháp': [
      'Công văn | 67 | - | 67 | Sở Nội vụ | - | missing-symbol',
      'Công văn | 67 | - | 67 | Sở Tư pháp | - | missing-symbol',
    ],
    'Quyết định số 15/QĐ-UBND ngày 2/1/2019 và Quyết định số 15/QĐ-UBND ngày 3/1/2020': [
      'Quyết định | 15 | QĐ-UBND | 15/QĐ-UBND | - | 2019-01-02 | -',
      'Quyết định | 15 | QĐ-UBND | 15/QĐ-UBND | - | 2020-01-03 | -',
    ],
  }),
  ...rule('rule 11: odd symbols stay as printed', {
    'Quyết định số 1108 QĐ/ BTP ngày 3/4/2010': [
      'Quyết định | 1108 | QĐ/BTP | 1108 QĐ/BTP | Bộ Tư pháp | 2010-04-03 | malformed-symbol',
    ],
    'Quyết định số 2886/QĐ/UB': ['Quyết định | 2886 | QĐ/UB | 2886/QĐ/UB | - | - | -'],
    'Công văn số 473/STP - PBGDPL ngày 1/2/2020': [
      'Công văn | 473 | STP-PBGDPL | 473/STP-PBGDPL | Sở Tư pháp | 2020-02-01 | malformed-symbol',
    ],
    'Kết luận số 35 - KL/TW ngày 5/5/2022 của Bộ Chính trị': [
      'Kết luận | 35 | KL/TW | 35-KL/TW | Bộ Chính trị | 2022-05-05 | -',
    ],
    'Nghị quyết 08NQ/TW': ['Nghị quyết | 08 | NQ/TW | 08NQ/TW | - | - | malformed-symbol'],
    'Chỉ thị số 40/CT-TW': ['Chỉ thị | 40 | CT-TW | 40/CT-TW | - | - | mixed-symbol-form'],
    'Nghị định 98/2023/ND-CP': ['Nghị định | 98/2023 | ND-CP | 98/2023/ND-CP | Chính phủ | - | malformed-symbol'],
    'Nghị quyết số 29-NQ ngày 4/11/2013': ['Nghị quyết | 29 | NQ | 29-NQ | - | 2013-11-04 | incomplete-symbol'],
    'Kế hoạch số 12-CV/TU': ['Kế hoạch | 12 | CV/TU | 12-CV/TU | - | - | type-contradicts-symbol'],
    'Nghị quyết số 25-NQ/T.Ư': ['Nghị quyết | 25 | NQ/T.Ư | 25-NQ/T.Ư | - | - | -'],
    'Thông tư số 12/2019/TT- BNV ngày 04/11/2019': [
      'Thông tư | 12/2019 | TT-BNV | 12/2019/TT-BNV | Bộ Nội vụ | 2019-11-04 | malformed-symbol',
    ],
  }),
  ...rule('rule 12: a symbol ends with its line', {
    'thực hiện Nghị định số 30/2020/NĐ-CP.\n- Có trách nhiệm thi hành': [
      'Nghị định | 30/2020 | NĐ-CP | 30/2020/NĐ-CP | Chính phủ | - | -',
    ],
    'Chỉ thị số 05-CT/TW - Đẩy mạnh học tập': ['Chỉ thị | 05 | CT/TW | 05-CT/TW | - | - | -'],
    'Công văn số 12/STP - Sở Tư pháp đề nghị': ['Công văn | 12 | STP | 12/STP | Sở Tư pháp | - | -'],
  }),
  ...rule('rule 13: Văn bản', {
    'Văn bản số 138-KH/TU': ['Kế hoạch | 138 | KH/TU | 138-KH/TU | - | - | -'],
    'văn bản số 473/STP-PBGDPL': ['Công văn | 473 | STP-PBGDPL | 473/STP-PBGDPL | Sở Tư pháp | - | -'],
    'Văn bản số 67 ngày 1/1/2020 của Sở Nội vụ': ['Công văn | 67 | - | 67 | Sở Nội vụ | 2020-01-01 | missing-symbol'],
    'Văn bản số 36/VBHN-BTP': ['Văn bản hợp nhất | 36 | VBHN-BTP | 36/VBHN-BTP | Bộ Tư pháp | - | -'],
  }),
  ...rule('rule 14: missing spaces', {
    'đối với nhân dân(Chỉ thị số 15/CT-TTg ngày 27/3/2020)': [
      'Chỉ thị | 15 | CT-TTg | 15/CT-TTg | Thủ tướng Chính phủ | 2020-03-27 | -',
    ],
    'Kế hoạch số138-KH/TUngày 12/3/2020 của Tỉnh ủyvề dân vận': [
      'Kế hoạch | 138 | KH/TU | 138-KH/TU | Tỉnh ủy | 2020-03-12 | -',
    ],
    'Kế hoạch số 12/KH-UBND của UBND tỉnh;Công văn số 15/UBND-NC': [
      'Kế hoạch | 12 | KH-UBND | 12/KH-UBND | UBND tỉnh | - | -',
      'Công văn | 15 | UBND-NC | 15/UBND-NC | - | - | -',
    ],
  }),
  ...rule('rule 15: impossible dates', {
    'Quyết định số 2886/QĐ-UB ngày 29/2/2019': ['Quyết định | 2886 | QĐ-UB | 2886/QĐ-UB | - | - | impossible-date'],
    'Kế hoạch số 1-KH/TU ngày 12/13/2020': ['Kế hoạch | 1 | KH/TU | 1-KH/TU | - | - | impossible-date'],
  }),
  ...rule('types', {
    'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15; Bộ luật Dân sự số 91/2015/QH13': [
      'Luật | 91/2025 | QH15 | 91/2025/QH15 | Quốc hội | - | -',
      'Bộ luật | 91/2015 | QH13 | 91/2015/QH13 | Quốc hội | - | -',
    ],
    'Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15': [
      'Luật | 64/2025 | QH15 | 64/2025/QH15 | Quốc hội | - | -',
    ],
    'Luật Trẻ em năm 2016 (số 102/2016/QH13); văn bản số 06/2022/QH15': [
      'Luật | 102/2016 | QH13 | 102/2016/QH13 | Quốc hội | - | -',
      'Luật | 06/2022 | QH15 | 06/2022/QH15 | Quốc hội | - | -',
    ],
    'Nghị quyết số 01/2021/QH15 và 02/2021/UBTVQH15': [
      'Nghị quyết | 01/2021 | QH15 | 01/2021/QH15 | Quốc hội | - | -',
      'Nghị quyết | 02/2021 | UBTVQH15 | 02/2021/UBTVQH15 | Ủy ban Thường vụ Quốc hội | - | -',
    ],
    'Pháp lệnh số 34/2007/PL-UBTVQH11': [
      'Pháp lệnh | 34/2007 | PL-UBTVQH11 | 34/2007/PL-UBTVQH11 | Ủy ban Thường vụ Quốc hội | - | -',
    ],
    'Nghị quyết số 29/2023/UBTVQH15': [
      'Nghị quyết | 29/2023 | UBTVQH15 | 29/2023/UBTVQH15 | Ủy ban Thường vụ Quốc hội | - | -',
    ],
    'Thông tư liên tịch số 19/2012/TTLT-BTC-BKH&ĐT-BTTTT': [
      'Thông tư liên tịch | 19/2012 | TTLT-BTC-BKH&ĐT-BTTTT | 19/2012/TTLT-BTC-BKH&ĐT-BTTTT | - | - | -',
    ],
    'Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN': [
      'Nghị quyết liên tịch | 403/2017 | NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN | 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN | - | - | -',
    ],
    'Thông báo kết luận số 12-TB/TU; thông báo Kết luận số 19-KL/TW': [
      'Thông báo | 12 | TB/TU | 12-TB/TU | - | - | -',
      'Kết luận | 19 | KL/TW | 19-KL/TW | - | - | -',
    ],
    'Kế hoạch phổ biến, giáo dục pháp luật số 12/KH-UBND': ['Kế hoạch | 12 | KH-UBND | 12/KH-UBND | - | - | -'],
    'Công văn của Sở Kế hoạch và Đầu tư số 12/SKHĐT-VP ngày 1/2/2020': [
      'Công văn | 12 | SKHĐT-VP | 12/SKHĐT-VP | Sở Kế hoạch và Đầu tư | 2020-02-01 | -',
    ],
    'Công văn của Đoàn Luật sư tỉnh số 12/ĐLS-VP': ['Công văn | 12 | ĐLS-VP | 12/ĐLS-VP | Đoàn Luật sư tỉnh | - | -'],
    'Kế hoạch của Bộ Tư lệnh Quân khu số 12/KH-BTL': [
      'Kế hoạch | 12 | KH-BTL | 12/KH-BTL | Bộ Tư lệnh Quân khu | - | -',
    ],
    'Kế hoạch số 12-KH/TĐTN-BTG': ['Kế hoạch | 12 | KH/TĐTN-BTG | 12-KH/TĐTN-BTG | - | - | -'],
    'Chương trình phối hợp số 05/CTPH-STP-TĐ ngày 1/3/2020': [
      'Chương trình | 05 | CTPH-STP-TĐ | 05/CTPH-STP-TĐ | - | 2020-03-01 | -',
    ],
    '(138-KH/TU)': ['Kế hoạch | 138 | KH/TU | 138-KH/TU | - | - | -'],
    'số 473/STP-PBGDPL ngày 25/3/2020': ['Công văn | 473 | STP-PBGDPL | 473/STP-PBGDPL | Sở Tư pháp | 2020-03-25 | -'],
    'Chỉ thị số 16 của Thủ tướng Chính phủ': ['Chỉ thị | 16 | - | 16 | Thủ tướng Chính phủ | - | missing-symbol'],
  }),
];
