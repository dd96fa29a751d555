import { rule, type ReferenceCase } from './reference-case.ts';

/** References lists, clauses, joint documents and broken lines. */
export const LISTS_AND_CLAUSES: readonly ReferenceCase[] = [
  ...rule('references lists, clauses, joint documents and broken lines', {
    'Thực hiện Nghị quyết số 18-NQ/TW và 19-NQ/TW ngày 25/10/2017': [
      'Nghị quyết | 18 | NQ/TW | 18-NQ/TW | - | - | -',
      'Nghị quyết | 19 | NQ/TW | 19-NQ/TW | - | 2017-10-25 | -',
    ],
    'Quyết định số 1/QĐ-UBND và số 2/QĐ-UBND ngày 3/1/2020 của UBND huyện': [
      'Quyết định | 1 | QĐ-UBND | 1/QĐ-UBND | UBND huyện | - | -',
      'Quyết định | 2 | QĐ-UBND | 2/QĐ-UBND | UBND huyện | 2020-01-03 | -',
    ],
    'các công văn: số 119-CV/TU, ngày 21/6/2016; số 121-CV/TU, ngày 30/6/2016 của Tỉnh ủy': [
      'Công văn | 119 | CV/TU | 119-CV/TU | Tỉnh ủy | 2016-06-21 | -',
      'Công văn | 121 | CV/TU | 121-CV/TU | Tỉnh ủy | 2016-06-30 | -',
    ],
    'Các Nghị định của Chính phủ: số 98/2023/NĐ-CP ngày 31/12/2023, số 152/2025/NĐ-CP ngày 14/6/2025': [
      'Nghị định | 98/2023 | NĐ-CP | 98/2023/NĐ-CP | Chính phủ | 2023-12-31 | -',
      'Nghị định | 152/2025 | NĐ-CP | 152/2025/NĐ-CP | Chính phủ | 2025-06-14 | -',
    ],
    'Các Luật số 06/2022/QH15, 33/2024/QH15': [
      'Luật | 06/2022 | QH15 | 06/2022/QH15 | Quốc hội | - | -',
      'Luật | 33/2024 | QH15 | 33/2024/QH15 | Quốc hội | - | -',
    ],
    'Thực hiện Chỉ thị số 27-CT/TU ngày 18/5/2009, Công văn số 119-CV/TU ngày 21/6/2016 của Ban Thường vụ Tỉnh ủy': [
      'Chỉ thị | 27 | CT/TU | 27-CT/TU | Ban Thường vụ Tỉnh ủy | 2009-05-18 | -',
      'Công văn | 119 | CV/TU | 119-CV/TU | Ban Thường vụ Tỉnh ủy | 2016-06-21 | -',
    ],
    'Thủ tướng Chính phủ đã ký ban hành Chỉ thị số 16/CT-TTg ngày 31/3/2020': [
      'Chỉ thị | 16 | CT-TTg | 16/CT-TTg | Thủ tướng Chính phủ | 2020-03-31 | -',
    ],
    'Chiều 31/3/2020, Thủ tướng ký Chỉ thị số 16/CT-TTg': [
      'Chỉ thị | 16 | CT-TTg | 16/CT-TTg | Thủ tướng | 2020-03-31 | -',
    ],
    'Sáng ngày 12/3/2020, Ban Thường vụ Tỉnh ủy ban hành Kế hoạch số 138-KH/TU': [
      'Kế hoạch | 138 | KH/TU | 138-KH/TU | Ban Thường vụ Tỉnh ủy | 2020-03-12 | -',
    ],
    'Ngày 12 tháng 3 năm 2020 Ban Thường vụ Tỉnh ủy đã ra Kế hoạch số 138-KH/TU': [
      'Kế hoạch | 138 | KH/TU | 138-KH/TU | Ban Thường vụ Tỉnh ủy | 2020-03-12 | -',
    ],
    'Vừa qua, Sở Tư pháp đã có Văn bản số 473/STP-PBGDPL đề nghị các đơn vị': [
      'Công văn | 473 | STP-PBGDPL | 473/STP-PBGDPL | Sở Tư pháp | - | -',
    ],
    'Theo Kế hoạch số 42/KH-UBND ngày 15/01/2021 của Ủy ban nhân dân tỉnh Quảng Bình, đến ngày 30/6/2021 phải hoàn thành':
      ['Kế hoạch | 42 | KH-UBND | 42/KH-UBND | Ủy ban nhân dân tỉnh Quảng Bình | 2021-01-15 | -'],
    'Quyết định số 163/QĐ-UBND có hiệu lực thi hành kể từ ngày 01/02/2020': [
      'Quyết định | 163 | QĐ-UBND | 163/QĐ-UBND | - | - | -',
    ],
    'Nghị định số 224/2026/NĐ-CP có hiệu lực thi hành từ ngày 01 tháng 7 năm 2026 thay thế Nghị định số 42/2022/NĐ-CP ngày 24/6/2022':
      [
        'Nghị định | 224/2026 | NĐ-CP | 224/2026/NĐ-CP | Chính phủ | - | -',
        'Nghị định | 42/2022 | NĐ-CP | 42/2022/NĐ-CP | Chính phủ | 2022-06-24 | -',
      ],
    'Quyết định số 20/2020/QĐ-TTg được sửa đổi bởi Quyết định số 09/2025/QĐ-TTg ngày 14/4/2025': [
      'Quyết định | 20/2020 | QĐ-TTg | 20/2020/QĐ-TTg | Thủ tướng Chính phủ | - | -',
      'Quyết định | 09/2025 | QĐ-TTg | 09/2025/QĐ-TTg | Thủ tướng Chính phủ | 2025-04-14 | -',
    ],
    'Hướng dẫn số 96-HD/BTGTW ngày 7/11/2023 của Ban Tuyên giáo Trung ương': [
      'Hướng dẫn | 96 | HD/BTGTW | 96-HD/BTGTW | Ban Tuyên giáo Trung ương | 2023-11-07 | -',
    ],
    'Hướng dẫn 96-HD/BTGTW': ['Hướng dẫn | 96 | HD/BTGTW | 96-HD/BTGTW | Ban Tuyên giáo Trung ương | - | -'],
    'Kế hoạch số 12-KH/TĐTN-BTG ngày 15/3/2021 của Ban Thường vụ Tỉnh đoàn': [
      'Kế hoạch | 12 | KH/TĐTN-BTG | 12-KH/TĐTN-BTG | Ban Thường vụ Tỉnh đoàn | 2021-03-15 | -',
    ],
    'Kế hoạch số 35-KH/BTV': ['Kế hoạch | 35 | KH/BTV | 35-KH/BTV | - | - | -'],
    'Thông báo số 05-TB/TT.ĐU ngày 1/2/2020': ['Thông báo | 05 | TB/TT.ĐU | 05-TB/TT.ĐU | - | 2020-02-01 | -'],
    'Chỉ thị số 40-CT/TƯ ngày 22/11/2014 của Ban Bí thư Trung ương': [
      'Chỉ thị | 40 | CT/TƯ | 40-CT/TƯ | Ban Bí thư Trung ương | 2014-11-22 | -',
    ],
    'Nghị quyết số 02-NQ/ĐU': ['Nghị quyết | 02 | NQ/ĐU | 02-NQ/ĐU | - | - | -'],
    'Kết luận 01 - KL/TW': ['Kết luận | 01 | KL/TW | 01-KL/TW | - | - | -'],
    'Công văn số 1234/VPCP-KGVX ngày 5/3/2020 của Văn phòng Chính phủ': [
      'Công văn | 1234 | VPCP-KGVX | 1234/VPCP-KGVX | Văn phòng Chính phủ | 2020-03-05 | -',
    ],
    'Quyết định số 12/QĐ/TU': ['Quyết định | 12 | QĐ/TU | 12/QĐ/TU | - | - | mixed-symbol-form'],
    'Quyết định số 229/QĐ-BHXH ngày 05/02/2018 của Tổng Giám đốc Bảo hiểm xã hội Việt Nam': [
      'Quyết định | 229 | QĐ-BHXH | 229/QĐ-BHXH | Tổng Giám đốc Bảo hiểm xã hội Việt Nam | 2018-02-05 | -',
    ],
    'Kế hoạch liên tịch số 05/KHLT-STP-HPN ngày 8/3/2020': [
      'Kế hoạch | 05 | KHLT-STP-HPN | 05/KHLT-STP-HPN | - | 2020-03-08 | -',
    ],
    'Công văn số 2345/STP - PBGDPL, ngày 25 - 3 - 2020': [
      'Công văn | 2345 | STP-PBGDPL | 2345/STP-PBGDPL | Sở Tư pháp | 2020-03-25 | malformed-symbol',
    ],
    'Nghị định số 101/2018/N\u00d0-CP ngày 20/7/2018 của Chính phủ': [
      'Nghị định | 101/2018 | NĐ-CP | 101/2018/NĐ-CP | Chính phủ | 2018-07-20 | -',
    ],
    'Thông tư số 26/2020/TT-BTTTT ngày 23/9/2020 của Bộ trưởng Bộ Thông tin và Truyền thông': [
      'Thông tư | 26/2020 | TT-BTTTT | 26/2020/TT-BTTTT | Bộ trưởng Bộ Thông tin và Truyền thông | 2020-09-23 | -',
    ],
    'Nghị quyết số 30c/NQ-CP': ['Nghị quyết | 30c | NQ-CP | 30c/NQ-CP | Chính phủ | - | -'],
    'Nghị quyết 30a/2008/NQ-CP': ['Nghị quyết | 30a/2008 | NQ-CP | 30a/2008/NQ-CP | Chính phủ | - | -'],
    'Theo Quyết định số 163/QĐ-UBND.\n- Tổ chức thực hiện': ['Quyết định | 163 | QĐ-UBND | 163/QĐ-UBND | - | - | -'],
    'Nghị định 30/2020/NĐ-\nCP ngày\n05/3/2020': [
      'Nghị định | 30/2020 | NĐ-CP | 30/2020/NĐ-CP | Chính phủ | 2020-03-05 | -',
    ],
    'Nghị định số 30/\n2020/NĐ-CP': ['Nghị định | 30/2020 | NĐ-CP | 30/2020/NĐ-CP | Chính phủ | - | -'],
    'căn cứ Nghị\u00a0định\u00a0số\u00a030/2020/NĐ\u2013CP\u00a0ngày\u00a005/3/2020': [
      'Nghị định | 30/2020 | NĐ-CP | 30/2020/NĐ-CP | Chính phủ | 2020-03-05 | -',
    ],
    'Kế hoạch số 50\u2013KH/ĐU (sau đây gọi tắt là Kế hoạch 50)': ['Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | - | -'],
    'Công văn số 67 ngày 21/1/2020': ['Công văn | 67 | - | 67 | - | 2020-01-21 | missing-symbol'],
    'Công văn số 67/STP ngày 21/1/2020': ['Công văn | 67 | STP | 67/STP | Sở Tư pháp | 2020-01-21 | -'],
    'Văn bản số 979/BTP ngày 19/3': ['Công văn | 979 | BTP | 979/BTP | Bộ Tư pháp | - | date-without-year'],
    'Hướng dẫn liên ngành số 03/HDLN-VKS-TA': ['Hướng dẫn | 03 | HDLN-VKS-TA | 03/HDLN-VKS-TA | - | - | -'],
    'Quyết định số 66-QĐ/TW ngày 06/02/2017 của Ban Bí thư Trung ương Đảng; Hướng dẫn số 36-HD/VPTW ngày 03/4/2018 của Văn phòng Trung ương Đảng':
      [
        'Quyết định | 66 | QĐ/TW | 66-QĐ/TW | Ban Bí thư Trung ương Đảng | 2017-02-06 | -',
        'Hướng dẫn | 36 | HD/VPTW | 36-HD/VPTW | Văn phòng Trung ương Đảng | 2018-04-03 | -',
      ],
    'Luật Chuyển đổi số số 148/2025/QH15': ['Luật | 148/2025 | QH15 | 148/2025/QH15 | Quốc hội | - | -'],
    'Luật Lưu trữ 33/2024/QH15': ['Luật | 33/2024 | QH15 | 33/2024/QH15 | Quốc hội | - | -'],
    'Luật An ninh mạng 116/2025/QH15 có hiệu lực từ 1/7/2026': [
      'Luật | 116/2025 | QH15 | 116/2025/QH15 | Quốc hội | - | -',
    ],
    'NĐ 98/2023/NĐ-CP, TT 01/2024/TT-BNV và QĐ 06/2015/QĐ-UBND': [
      'Nghị định | 98/2023 | NĐ-CP | 98/2023/NĐ-CP | Chính phủ | - | -',
      'Thông tư | 01/2024 | TT-BNV | 01/2024/TT-BNV | Bộ Nội vụ | - | -',
      'Quyết định | 06/2015 | QĐ-UBND | 06/2015/QĐ-UBND | - | - | -',
    ],
    'Mục 3 Phần II Kế hoạch số 50-KH/ĐU': ['Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | - | -'],
    'Chỉ thị số 03-CT/TW ngày 14-5-2011 của Bộ Chính trị (khóa XI) về tiếp tục đẩy mạnh': [
      'Chỉ thị | 03 | CT/TW | 03-CT/TW | Bộ Chính trị | 2011-05-14 | -',
    ],
    'Kế hoạch số 50-KH/ĐU và kế hoạch số 50-KH/ĐU': ['Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | - | -'],
    'Quyết định số: 15 /2020/ QĐ-UBND': ['Quyết định | 15/2020 | QĐ-UBND | 15/2020/QĐ-UBND | - | - | -'],
    'Quyết định số 1755/QĐ-BNV, 1756/QĐ-BNV, 1757/QĐ-BNV cùng ngày 12/6/2023 của Bộ Nội vụ': [
      'Quyết định | 1755 | QĐ-BNV | 1755/QĐ-BNV | Bộ Nội vụ | 2023-06-12 | -',
      'Quyết định | 1756 | QĐ-BNV | 1756/QĐ-BNV | Bộ Nội vụ | 2023-06-12 | -',
      'Quyết định | 1757 | QĐ-BNV | 1757/QĐ-BNV | Bộ Nội vụ | 2023-06-12 | -',
    ],
    'Công văn số 12 và số 13 ngày 1/2/2020 của Sở Nội vụ': [
      'Công văn | 12 | - | 12 | Sở Nội vụ | - | missing-symbol',
      'Công văn | 13 | - | 13 | Sở Nội vụ | 2020-02-01 | missing-symbol',
    ],
    'Quy chế số 05-QC/TU ngày 1/3/2021': ['Quy chế | 05 | QC/TU | 05-QC/TU | - | 2021-03-01 | -'],
    'Quy chế phối hợp số 05-QC/TU': ['Quy chế | 05 | QC/TU | 05-QC/TU | - | - | -'],
    'Đề án số 02-ĐA/TU, Đề án 03/ĐA-UBND': [
      'Đề án | 02 | ĐA/TU | 02-ĐA/TU | - | - | -',
      'Đề án | 03 | ĐA-UBND | 03/ĐA-UBND | - | - | -',
    ],
    'Báo cáo số 120-BC/ĐU ngày 30/6/2020': ['Báo cáo | 120 | BC/ĐU | 120-BC/ĐU | - | 2020-06-30 | -'],
    'Giấy mời số 15/GM-UBND ngày 3/3/2023': ['Giấy mời | 15 | GM-UBND | 15/GM-UBND | - | 2023-03-03 | -'],
    'Ngày 1/2/2020, UBND tỉnh ban hành Kế hoạch số 1/KH-UBND. Cùng ngày, UBND tỉnh có Công văn số 2/UBND-NC': [
      'Kế hoạch | 1 | KH-UBND | 1/KH-UBND | UBND tỉnh | 2020-02-01 | -',
      'Công văn | 2 | UBND-NC | 2/UBND-NC | UBND tỉnh | 2020-02-01 | -',
    ],
    'Sáng nay (12/3/2020), Ban Thường vụ Tỉnh ủy ban hành Kế hoạch số 138-KH/TU': [
      'Kế hoạch | 138 | KH/TU | 138-KH/TU | Ban Thường vụ Tỉnh ủy | 2020-03-12 | -',
    ],
    'KẾ HOẠCH SỐ 138-KH/TU NGÀY 12 THÁNG 3 NĂM 2020 CỦA TỈNH ỦY': [
      'Kế hoạch | 138 | KH/TU | 138-KH/TU | TỈNH ỦY | 2020-03-12 | -',
    ],
    'Thông tư liên tịch số 19/2012/TTLT-BTC-BKH&ĐT-BTTTT ngày 15/2/2012 của Bộ Tài chính, Bộ Kế hoạch và Đầu tư, Bộ Thông tin và Truyền thông hướng dẫn':
      [
        'Thông tư liên tịch | 19/2012 | TTLT-BTC-BKH&ĐT-BTTTT | 19/2012/TTLT-BTC-BKH&ĐT-BTTTT | Bộ Tài chính, Bộ Kế hoạch và Đầu tư, Bộ Thông tin và Truyền thông | 2012-02-15 | -',
      ],
    'Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN ngày 15 tháng 6 năm 2017': [
      'Nghị quyết liên tịch | 403/2017 | NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN | 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN | - | 2017-06-15 | -',
    ],
    'Quy chế phối hợp số 05/QCPH-STP-CAT ngày 3/4/2019 giữa Sở Tư pháp và Công an tỉnh': [
      'Quy chế | 05 | QCPH-STP-CAT | 05/QCPH-STP-CAT | - | 2019-04-03 | -',
    ],
    'Kế hoạch số 50-KH/\nĐU, ngày 30/3/2020': ['Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | 2020-03-30 | -'],
    'Nghị định số 30\n/2020/NĐ-CP': ['Nghị định | 30/2020 | NĐ-CP | 30/2020/NĐ-CP | Chính phủ | - | -'],
    'Ban hành theo Nghị định số 30/2020/NĐ-CP\n- Có trách nhiệm': [
      'Nghị định | 30/2020 | NĐ-CP | 30/2020/NĐ-CP | Chính phủ | - | -',
    ],
    'Công văn số 473/STP\n- Các phòng thực hiện': ['Công văn | 473 | STP | 473/STP | Sở Tư pháp | - | -'],
    '🙂🙂 Kế hoạch số 50-KH/ĐU 🙂': ['Kế hoạch | 50 | KH/ĐU | 50-KH/ĐU | - | - | -'],
    'Kế hoạch triển khai thực hiện Nghị quyết số 11/NQ-HĐND': ['Nghị quyết | 11 | NQ-HĐND | 11/NQ-HĐND | - | - | -'],
    'Ủy ban nhân dân tỉnh vừa ban hành Quyết định 1234/QĐ-UBND, ngày 5-6-2021, phê duyệt Đề án': [
      'Quyết định | 1234 | QĐ-UBND | 1234/QĐ-UBND | Ủy ban nhân dân tỉnh | 2021-06-05 | -',
    ],
    'Hướng dẫn của Ban Tổ chức Trung ương số 26-HD/BTCTW ngày 18/10/2019': [
      'Hướng dẫn | 26 | HD/BTCTW | 26-HD/BTCTW | Ban Tổ chức Trung ương | 2019-10-18 | -',
    ],
    'Công văn hoả tốc số 123/UBND-KGVX ngày 1.2.2021 của UBND Tp. Đồng Hới': [
      'Công văn | 123 | UBND-KGVX | 123/UBND-KGVX | UBND Tp. Đồng Hới | 2021-02-01 | -',
    ],
    'Kế hoạch số 09-KH/HU ngày 1/3/2020 của Huyện ủy Quảng Trạch; Kế hoạch số 10-KH/ThU ngày 2/3/2020 của Thành ủy Đồng Hới':
      [
        'Kế hoạch | 09 | KH/HU | 09-KH/HU | Huyện ủy Quảng Trạch | 2020-03-01 | -',
        'Kế hoạch | 10 | KH/ThU | 10-KH/ThU | Thành ủy Đồng Hới | 2020-03-02 | -',
      ],
    'Quyết định số 1234/QĐ-BTP của Bộ trưởng Bộ Tư pháp (ngày 14/5/2014) về việc': [
      'Quyết định | 1234 | QĐ-BTP | 1234/QĐ-BTP | Bộ trưởng Bộ Tư pháp | 2014-05-14 | -',
    ],
  }),
  ...rule('no references', {
    'Lịch thi đấu: 12/3 - 15/3; giá 12.500/kg; điện thoại 0912.345.678; xe 29A-123.45; thửa đất số 12, tờ bản đồ số 5':
      [],
    'Quốc lộ 1A, đường 9/2, số 25 đường Trần Hưng Đạo, khóa 2020-2025, lớp 12/A1': [],
    'Giấy phép số 123/GP-BTTTT ngày 1/1/2020': [],
    'Nghị quyết Trung ương 4 khóa XII; Nghị quyết Đại hội XIII; Nghị quyết 4 (khóa XII)': [],
    'Chỉ thị 05 của Bộ Chính trị; Đề án 06; Nghị quyết 19 năm 2017': [],
    'Kế hoạch năm 2020; Kế hoạch 5 năm 2021-2025': [],
    'thực hiện đồng thời 12 nhiệm vụ, tại số 12 và số 13 phố Huế; công văn số 1 và số 2': [],
    'Trung tâm có địa chỉ tại số 15/KH phố Huế; phòng 302-A; nhà 3-B1; mã số HD-123; hợp đồng lao động 12 tháng': [],
    'tỷ lệ 1/500; bản đồ 1/2000; thuốc 5-FU; vitamin B12; COVID-19; vắc-xin Sputnik V; tuyến T1-T2': [],
    'QCVN 102:2016/BTTTT; TCVN ISO 9001:2015; TCVN 6909:2001': [],
  }),
];
