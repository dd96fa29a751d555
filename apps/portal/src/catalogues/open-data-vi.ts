/** The page of open data in Vietnamese. */
export const openDataVi = {
  title: 'Dữ liệu mở',
  description:
    'Tải sổ khen thưởng, danh mục văn bản, phong trào và mô hình đã công bố dưới dạng CSV, JSON; có mô tả từng cột.',
  lead: 'Toàn bộ sổ khen thưởng, danh mục văn bản, phong trào thi đua và mô hình đã công bố, ai cũng tải được và không cần đăng ký.',
  publisher: 'Cơ quan công bố',
  licence: 'Điều kiện sử dụng',
  updated: 'Cập nhật',
  always: 'tệp được tạo khi tải về, đúng với nội dung trên cổng lúc đó; tệp JSON ghi giờ tạo và điều kiện sử dụng.',
  catalogue: 'Danh mục dữ liệu cho máy đọc (DCAT, JSON-LD)',
  rows: (count: string) => `${count} dòng`,
  changed: 'thay đổi lần cuối',
  download: (format: string) => `Tải tệp ${format}`,
  page: 'Tra cứu trên cổng',
  columnsOf: 'Các cột trong tệp',
  columns: {
    number: 'Số',
    symbol: 'Ký hiệu',
    url: 'Địa chỉ',
    name: 'Tên',
    summary: 'Tóm tắt',
    startsOn: 'Ngày bắt đầu',
    endsOn: 'Ngày kết thúc (trống: chưa ấn định)',
    movement: 'Phong trào thi đua',
    updatedAt: 'Cập nhật lần cuối',
  },
  sets: {
    awards: {
      title: 'Sổ khen thưởng',
      description:
        'Danh hiệu thi đua và hình thức khen thưởng đã công bố, kể cả đã hủy bỏ (ghi ở cột tình trạng). Tệp CSV và JSON có tối đa 20.000 dòng, tệp XLSX 10.000 dòng; muốn lấy nhiều hơn hãy thêm điều kiện tìm hoặc dùng API.',
    },
    documents: {
      title: 'Danh mục văn bản',
      description: 'Số, ký hiệu, trích yếu, nơi ban hành, người ký, ngày và hiệu lực của mọi văn bản đã công bố.',
    },
    movements: {
      title: 'Phong trào thi đua',
      description: 'Các phong trào thi đua đã công bố: thời gian, lĩnh vực, tiêu chí, cơ quan và văn bản phát động.',
    },
    models: {
      title: 'Mô hình, điển hình “Dân vận khéo”',
      description:
        'Các mô hình, điển hình đã công bố: đơn vị, địa bàn, lĩnh vực, tình trạng, ngày đăng ký và phong trào.',
    },
  },
};
