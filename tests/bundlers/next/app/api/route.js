import { Calendar } from "kaohe";

export const dynamic = "force-dynamic";

export function GET() {
  return Response.json({ day: Calendar.china().addWorkingDays("2025-09-10", 20).day });
}
