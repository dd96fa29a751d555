/** Renders images/NAME.svg to images/NAME.jpg, 1600 × 900: run `node render-images.ts [NAME …]` in this folder. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const folder = fileURLToPath(new URL('images/', import.meta.url));
const asked = process.argv.slice(2);
const names =
  asked.length > 0
    ? asked
    : readdirSync(folder)
        .filter((file) => file.endsWith('.svg'))
        .map((file) => file.slice(0, -'.svg'.length));

for (const name of names) {
  const { size } = await sharp(`${folder}${name}.svg`)
    .resize(1600, 900)
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82, mozjpeg: true })
    .toFile(`${folder}${name}.jpg`);
  console.log(`${name}.jpg ${Math.round(size / 1000)} kB`);
}
