import { Figure, Picture, type PictureData } from './picture.tsx';

export const lotus: PictureData = {
  url: '/media/lotus/w1280.webp',
  width: 1280,
  height: 853,
  alt: 'Bông sen cách điệu trên nền đỏ trầm',
  color: '#7c2a2b',
  sources: [
    { url: '/media/lotus/w640.webp', width: 640 },
    { url: '/media/lotus/w1280.webp', width: 1280 },
  ],
};

export const pictureExamples = {
  lazy: <Picture picture={lotus} sizes="100vw" shape="wide" />,
  priority: <Picture picture={lotus} sizes="100vw" priority />,
  figure: <Figure picture={lotus} sizes="100vw" caption="Hoa sen" credit="Ảnh: Thu Hà" />,
  unknownSize: <Picture picture={{ ...lotus, width: null, height: null, color: null, sources: [] }} sizes="100vw" />,
};
