import type { Clients } from './client.ts';

/** Whether both roles get an answer from the database within two seconds. */
export async function isReady({ owner, reader }: Clients): Promise<boolean> {
  const asked = Promise.all([owner.$queryRaw`SELECT 1`, reader.$queryRaw`SELECT 1`]).then(
    () => true,
    () => false,
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), 2_000);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
