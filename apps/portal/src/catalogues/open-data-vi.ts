/** The page of open data in Vietnamese. */
export const openDataVi = {
  title: 'Dữ liệu mở',
  description: 'Tải sổ khen thưởng và danh mục văn bản đã công bố dưới dạng CSV, JSON; có mô tả từng cột.',
  lead: 'Toàn bộ sổ khen thưởng và danh mục văn bản đã công bố, ai cũng tải được và không cần đăng ký.',
  publisher: 'Cơ quan công bố',
  licence: 'Điều kiện sử dụng',
  updated: 'Cập nhật',
  always: 'tệp được tạo khi tải về, đúng với nội dung trên cổng lúc đó.',
  catalogue: 'Danh mục dữ liệu cho máy đọc (DCAT, JSON-LD)',
  rows: (count: string) => `${count} dòng`,
  download: (format: string) => `Tải tệp ${format}`,
  page: 'Tra cứu trên cổng',
  columnsOf: 'Các cột trong tệp',
  columns: { number: 'Số', symbol: 'Ký hiệu', url: 'Địa chỉ' },
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
  },
};
