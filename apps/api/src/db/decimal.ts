import { Prisma } from '#src/generated/prisma/client.ts';

/** What Prisma makes of a column with decimal places. */
export const decimalOf = (value: number): Prisma.Decimal => new Prisma.Decimal(value);
