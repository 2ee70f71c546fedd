import { z } from 'zod';

/** A setting that is a whole number from 1. */
export const count = z.int().min(1);
